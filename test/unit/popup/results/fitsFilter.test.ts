import { afterEach, expect, it } from "vitest";
import { fitsFilter } from "../../../../src/popup/results/fitsFilter";
import { chooseLanguage } from "../../../../src/words/language";
import "../../../../src/words/languages/everyLanguage";

afterEach(() => chooseLanguage("en"));

const LABELS = ["Norwich terrier"];
const KINDS = ["terrier", "dog"];

it.each([
  ["en", "DOG", true],
  ["en", "norwich", true],
  ["en", "cat", false],
  ["zh_CN", "狗", true],
  ["zh_CN", "dog", true],
  ["zh_CN", "猫", false],
] as const)("in %s, %s finds a terrier: %s", (language, text, found) => {
  chooseLanguage(language);
  expect(fitsFilter(text)(LABELS, KINDS)).toBe(found);
});
