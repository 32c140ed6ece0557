import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import english from "../../../_locales/en/messages.json";
import chinese from "../../../_locales/zh_CN/messages.json";
import { ROOT } from "../../../scripts/paths";
import { textOf } from "./imports";

it("the README leads to every other document", () => {
  const links = [...textOf("README.md").matchAll(/\]\(([^)\s#]+)/g)].map(([, link]) => link);
  const documents = ["", "docs/"].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`)
      .filter((name) => name.endsWith(".md"))
      .map((name) => folder + name),
  );
  expect(documents.filter((path) => path !== "README.md" && !links.includes(path))).toEqual([]);
});

it("the README and the pages say how often a single label is right as it was measured", () => {
  const { message } = english.right_usually;
  expect(textOf("README.md").replace(/\s+/g, " ")).toContain(`right in about ${message}`);
  const [right = 0, of = 0] = (message.match(/\d+/g) ?? []).map(Number);
  const measured = /which serves by default \|[^,|]*, ([\d.]+) %/.exec(textOf("docs/models.md"));
  expect(Math.round((of * Number(measured?.[1])) / 100)).toBe(right);
  expect(chinese.right_usually.message.match(/\d+/g)?.sort()).toEqual(message.match(/\d+/g)?.sort());
});
