import { afterEach, expect, it } from "vitest";
import { type FittedRule, readJson, readModels } from "../../../scripts/models/readModels";
import type { ModelEntry } from "../../../src/models/entry";
import { factInWords, knowsInWords } from "../../../src/words/factInWords";
import { chooseLanguage } from "../../../src/words/language";
import "../../../src/words/languages/everyLanguage";

afterEach(() => chooseLanguage("en"));

const facts = readModels().flatMap(({ id, folder, knows, published }) => {
  const { measured } = readJson(`${folder}/verdict.json`) as FittedRule;
  return [knows, published?.on, measured?.on].filter((fact) => fact !== undefined).map((fact) => [id, fact] as const);
});

it.each(facts)("says in English what the folder of %s says, and the same in Chinese: %s", (_, fact) => {
  expect(factInWords(fact)).toBe(fact);
  chooseLanguage("zh_CN");
  expect(factInWords(fact)).toMatch(/\p{Script=Han}/u);
});

it("says what a user's own model knows in the language chosen now, whatever it was when the model was added", () => {
  const entry = { knows: "", classes: 3, examples: ["cat", "dog"] } as unknown as ModelEntry;
  expect(knowsInWords(entry)).toBe("3 classes: cat, dog …");
  chooseLanguage("zh_CN");
  expect(knowsInWords(entry)).toBe("3 个类别：cat、dog……");
});
