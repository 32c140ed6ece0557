import { describe, expect, it } from "vitest";
import { centreSquare } from "../../../../../src/classifier/pixels/squares/centreSquare";
import { areApart, squaresOf } from "../../../../../src/classifier/pixels/squares/squaresOf";

const SIDE = 87.5;

describe("the squares of a picture", () => {
  it.each([
    [100, 100],
    [159, 100],
    [100, 159],
    [400, 300],
  ])("are one, in the middle, at %i × %i", (width, height) => {
    expect(squaresOf({ width, height })).toEqual([centreSquare({ width, height })]);
  });

  it("are three along the longer side from 1.6 : 1 on, that in the middle first", () => {
    const margin = (100 - SIDE) / 2;
    expect(squaresOf({ width: 160, height: 100 })).toHaveLength(3);
    expect(squaresOf({ width: 300, height: 100 })).toEqual([
      { left: (300 - SIDE) / 2, top: margin, side: SIDE },
      { left: margin, top: margin, side: SIDE },
      { left: 300 - SIDE - margin, top: margin, side: SIDE },
    ]);
    expect(squaresOf({ width: 100, height: 300 })).toEqual([
      { left: margin, top: (300 - SIDE) / 2, side: SIDE },
      { left: margin, top: margin, side: SIDE },
      { left: margin, top: 300 - SIDE - margin, side: SIDE },
    ]);
  });

  it("show different things where little of the middle is at the ends", () => {
    expect(areApart({ width: 199, height: 100 })).toBe(false);
    expect(areApart({ width: 200, height: 100 })).toBe(true);
    expect(areApart({ width: 100, height: 200 })).toBe(true);
  });
});
