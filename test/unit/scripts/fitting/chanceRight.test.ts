import { expect, it } from "vitest";
import { chanceRight } from "../../../../scripts/fitting/chanceRight";

/** Best classes that are right as often as they say. */
const calibrated = Array.from({ length: 2000 }, (_, i) => {
  const probability = 0.05 + (0.9 * (i % 100)) / 99;
  return { probability, right: (Math.floor(i / 100) + 0.5) / 20 < probability };
});

it("says of probabilities that are true what they say", async () => {
  const chance = await chanceRight(calibrated);
  for (const probability of [0.1, 0.3, 0.5, 0.7, 0.9]) expect(chance(probability)).toBeCloseTo(probability, 1);
});

it("grows with the probability also where, by chance, the less probable are right more often", async () => {
  const odd = calibrated.filter(({ probability, right }) => right || probability < 0.6 || probability > 0.7);
  const chance = await chanceRight(odd);
  const said = [0.5, 0.65, 0.75, 0.9, 1].map(chance);
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  expect(said.at(-1)).toBeLessThanOrEqual(1);
});
