import { expect, it } from "vitest";
import { guesses } from "../../../../src/verdict/families/guesses";

const candidate = (label: string, index: number) => ({ label, index, probability: 0.2 });

it("takes the class of pictures that show none of the classes for no guess", () => {
  const top5 = ["tench", "background", "goldfish"].map(candidate);
  expect(guesses({ top5 }).map(({ label }) => label)).toEqual(["tench", "goldfish"]);
});
