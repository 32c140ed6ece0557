import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
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
