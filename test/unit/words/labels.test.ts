import { afterEach, describe, expect, it } from "vitest";
import { readGraph } from "../../../scripts/models/readGraph";
import { readModels } from "../../../scripts/models/readModels";
import { shortLabel, wholeLabel } from "../../../src/words/label";
import chinese from "../../../src/words/labels/zh_CN.json";
import { chooseLanguage } from "../../../src/words/language";
import "../../../src/words/languages/everyLanguage";

afterEach(() => chooseLanguage("en"));

/** Models whose labels are Latin names of species. */
const LATIN = /bird|insect/;
/** The label shared by two classes, a bird and a machine, which therefore cannot be told apart in any language. */
const SHARED_NAME = "crane";

const models = await Promise.all(
  readModels()
    .filter(({ id }) => !LATIN.test(id))
    .map(async (model) => ({ id: model.id, labels: (await readGraph(model))?.labels ?? [] })),
);
const here = models.filter(({ labels }) => labels.length > 0);

describe.each(here)("the labels of $id", ({ labels }) => {
  it("each have a Chinese name", () => {
    chooseLanguage("zh_CN");
    expect(labels.filter((label) => !/\p{Script=Han}/u.test(shortLabel(label)))).toEqual(
      ["iPod"].filter((n) => labels.includes(n)),
    );
  });

  it("differ in Chinese where they differ in English", () => {
    chooseLanguage("zh_CN");
    const names = new Map<string, string>();
    for (const label of labels) {
      const name = shortLabel(label);
      if (label !== SHARED_NAME && label !== "maillot") expect(names.get(name), `${label}: ${name}`).toBeUndefined();
      names.set(name, label);
    }
  });
});

it("has a thousand things, the background and four flowers, each with its own name", () => {
  const names = Object.values(chinese);
  // "crane" stands for two classes of the thousand.
  expect(names).toHaveLength(1004);
  expect(new Set(names).size).toBe(names.length);
});

it("shows an unknown label as it is", () => {
  chooseLanguage("zh_CN");
  expect(shortLabel("Cyanocitta cristata (Blue Jay)")).toBe("Cyanocitta cristata (Blue Jay)");
  expect(shortLabel("constructor")).toBe("constructor");
});

it("shows the first synonym in English, and all of them after the Chinese name", () => {
  expect(shortLabel("tench, Tinca tinca")).toBe("tench");
  expect(wholeLabel("tench, Tinca tinca")).toBe("tench, Tinca tinca");
  chooseLanguage("zh_CN");
  expect(shortLabel("tench, Tinca tinca")).toBe("丁鱥");
  expect(wholeLabel("tench, Tinca tinca")).toBe("丁鱥 (tench, Tinca tinca)");
});
