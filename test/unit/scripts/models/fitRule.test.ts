import { describe, expect, it } from "vitest";
import { fitRule, type JudgedPicture } from "../../../../scripts/models/fitRule";

/** `right` of `count` pictures at a probability are right. */
const pictures = (count: number, right: number, best: number): JudgedPicture[] =>
  Array.from({ length: count }, (_, i) => ({
    best,
    three: best,
    right: i < right,
    known: true,
    rightAmongThree: i < right,
  }));

describe("the fitted rule", () => {
  it("is confident from where the lower bound reaches 90 %, not the share", () => {
    // 93 of 100 has a lower bound below 0.9; 195 of 200 has one above.
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

  it("names nothing below where a third or fewer are right among the three", () => {
    expect(fitRule([...pictures(30, 5, 0.2), ...pictures(30, 29, 0.6)]).recognised).toBeCloseTo(0.6);
  });
});
