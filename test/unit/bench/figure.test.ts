import { describe, expect, it } from "vitest";
import { figureOf, unmeasured } from "../../../bench/report/figure";
import { toTable } from "../../../bench/report/toTable";

describe("figureOf", () => {
  it("gives the middle one of an odd number of values, in any order", () => {
    expect(figureOf([9, 100, 10])).toEqual({ median: 10, min: 9, max: 100, count: 3 });
  });

  it("gives the mean of the middle two of an even number of values", () => {
    expect(figureOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4, count: 4 });
  });

  it("throws where there are no values", () => {
    expect(() => figureOf([])).toThrow(RangeError);
  });
});

describe("toTable", () => {
  it("has a line for each figure, whatever its group, and the reason where there is none", () => {
    const table = toTable({ page: { ours_ms: figureOf([1, 2, 3]), other_ms: unmeasured("It crashed.") }, cores: 2 });
    expect(table).toMatch(/page\.ours_ms +2\.0 +1\.0 +3\.0 +3/);
    expect(table).toMatch(/page\.other_ms.*–.*It crashed\./);
    expect(table).toMatch(/cores +2$/);
  });
});
