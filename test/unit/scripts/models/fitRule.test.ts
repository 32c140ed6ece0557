import { describe, expect, it } from "vitest";
import { fitRule, type JudgedPicture } from "../../../../scripts/models/fitRule";

/** Makes `count` pictures with the same probability, of which `right` are right. */
const pictures = (count: number, right: number, best: number): JudgedPicture[] =>
  Array.from({ length: count }, (_, i) => ({
    best,
    three: best,
    right: i < right,
    known: true,
    rightAmongThree: i < right,
  }));

describe("the fitted rule", () => {
  it("is confident from the probability at which the lower bound, not the share, reaches 90 %", () => {
    // The lower bound for 93 in 100 is below 0.9, for 196 in 200 above it.
    const { confident, bound } = fitRule([
      ...pictures(100, 93, 0.55),
      ...pictures(200, 196, 0.85),
      ...pictures(300, 90, 0.2),
    ]);
    expect(bound).toBe("wilson");
    expect(confident).toBeCloseTo(0.21);
    expect(fitRule([...pictures(100, 80, 0.55), ...pictures(200, 196, 0.85)]).confident).toBeCloseTo(0.56);
  });

  it("falls back to the share where there are too few pictures for a bound", () => {
    expect(fitRule([...pictures(10, 10, 0.9), ...pictures(50, 5, 0.3)])).toMatchObject({
      confident: 0.31,
      bound: "share",
    });
  });

  it("names nothing below the sum at which a third or fewer have the right class among the three", () => {
    expect(fitRule([...pictures(30, 5, 0.2), ...pictures(30, 29, 0.6)]).recognised).toBeCloseTo(0.6);
  });
});
