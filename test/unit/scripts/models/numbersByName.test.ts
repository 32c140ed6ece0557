import { expect, it } from "vitest";
import { numbersByName } from "../../../../scripts/models/classifyLabelled";

const numberOf = numbersByName([
  "spiny lobster, langouste, crawfish, crayfish",
  "crayfish, crawfish",
  "crane",
  "Cardigan, Cardigan Welsh corgi",
  "cardigan",
  "crane",
  "great grey owl",
]);

it.each([
  ["langouste", 0],
  ["crayfish", 1],
  ["crawfish", 0],
  ["crane", 2],
  ["Cardigan", 3],
  ["cardigan", 4],
  ["great_gray_owl", 6],
  ["owl", undefined],
])("a picture called %s shows class %s", (name, index) => expect(numberOf(name)).toBe(index));
