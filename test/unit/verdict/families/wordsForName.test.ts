import { expect, it } from "vitest";
import { wordsForName } from "../../../../src/verdict/families/wordsForName";

const ENDS = new Set(["longhorn", "borer", "beetle", "moth"]);

it("says the kind after a word that means something else alone, and never such a word by itself", () => {
  expect(wordsForName(["Banded", "Longhorn"], ENDS)).toEqual(["banded longhorn beetle", "longhorn beetle", "beetle"]);
  expect(wordsForName(["Emerald", "Ash", "Borer"], ENDS)).toEqual([]);
});
