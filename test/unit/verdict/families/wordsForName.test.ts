import { expect, it } from "vitest";
import { wordsForName } from "../../../../src/verdict/families/wordsForName";

const ENDS = new Set(["longhorn", "borer", "beetle", "moth"]);

it("says the kind after a word that means something else alone, and never such a word by itself", () => {
  expect(wordsForName(["Banded", "Longhorn"], ENDS)).toEqual(["banded longhorn beetle", "longhorn beetle", "beetle"]);
  expect(wordsForName(["Emerald", "Ash", "Borer"], ENDS)).toEqual([]);
});

it.each([
  [
    ["Two-spotted", "Lady", "Beetle"],
    ["ladybug", "beetle"],
  ],
  [
    ["Spotless", "Ladybird"],
    ["spotless ladybird", "ladybug", "beetle"],
  ],
  [
    ["Brown-belted", "Bumble", "Bee"],
    ["bumblebee", "bee"],
  ],
  [
    ["Elephant", "Hawk-moth"],
    ["elephant hawk-moth", "sphinx moth", "moth"],
  ],
])("of %j, says one word for what has several: %j", (name, words) => {
  expect(wordsForName(name, ENDS)).toEqual(words);
});

it("keeps the capitals of places, months and persons", () => {
  expect(wordsForName(["Domestic", "Muscovy", "Duck"], ENDS)).toEqual(["Muscovy duck", "duck"]);
  expect(wordsForName(["Ten-lined", "June", "Beetle"], ENDS)).toEqual(["June beetle", "beetle"]);
  expect(wordsForName(["Western", "Cooper's", "Hawk"], ENDS)).toEqual(["Cooper's hawk", "hawk"]);
});

it("makes no kind of a word that belongs to the one before it", () => {
  expect(wordsForName(["North", "Island", "Robin"], ENDS)).toEqual(["robin"]);
  expect(wordsForName(["Forest", "Tent", "Caterpillar", "Moth"], ENDS)).toEqual(["moth"]);
});
