import { afterEach, describe, expect, it } from "vitest";
import { readGraph } from "../../../scripts/models/readGraph";
import { readModels } from "../../../scripts/models/readModels";
import { familiesOf } from "../../../src/verdict/families/familiesOf";
import { familyWord } from "../../../src/words/labels/familyWord";
import speciesInChinese from "../../../src/words/labels/species.zh_CN.json";
import { chooseLanguage } from "../../../src/words/language";
import "../../../src/words/languages/everyLanguage";

afterEach(() => chooseLanguage("en"));

const lists = await Promise.all(
  readModels()
    .filter(({ id }) => id.includes("_inat_"))
    .map(async (model) => ({ id: model.id, families: familiesOf((await readGraph(model))?.labels ?? [])?.families })),
);
const here = lists.flatMap(({ id, families }) => (families ? [{ id, words: families.map(({ word }) => word) }] : []));

/** What a family of a list of species is called: a Chinese word, after the Latin name where it is of a genus. */
const CHINESE = /^([A-Z][a-z]+(-[a-z]+)?属的)?\p{Script=Han}+$/u;

describe.each(here)("in $id", ({ words }) => {
  it("every family has a Chinese word of its own", () => {
    chooseLanguage("zh_CN");
    const inChinese = words.map(familyWord);
    expect(inChinese.filter((word) => !CHINESE.test(word))).toEqual([]);
    expect(inChinese.filter((word, i) => inChinese.indexOf(word) < i)).toEqual([]);
  });
});

it.skipIf(here.length < 2)("no Chinese word is for a family that is gone", () => {
  const all = new Set(here.flatMap(({ words }) => words));
  const spare = Object.keys(speciesInChinese).filter((word) => !all.has(word));
  expect(spare).toEqual(["of the genus", "species"]);
});
