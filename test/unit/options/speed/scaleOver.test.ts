import { expect, it } from "vitest";
import { scaleOver } from "../../../../src/options/speed/scaleOver";

it.each([
  [[3, 40], 200],
  [[0.4, 2_000], 230],
  [[0.4, 2_000], 800],
  [[], 230],
])("the marks of times %j on %d px have room for their numbers", (times, width) => {
  const { at, ticks } = scaleOver(times, [0, width], "log");
  expect(ticks.length).toBeGreaterThan(1);
  for (const [i, tick] of ticks.slice(1).entries()) expect(at(tick) - at(ticks[i] ?? 0)).toBeGreaterThanOrEqual(34);
});

it("an axis that runs upwards has its marks, too", () => {
  expect(scaleOver([57, 83], [300, 28], "linear").ticks).toEqual([60, 70, 80]);
});
