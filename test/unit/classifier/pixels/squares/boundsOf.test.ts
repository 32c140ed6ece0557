import { expect, it } from "vitest";
import { boundsOf } from "../../../../../src/classifier/pixels/squares/boundsOf";
import { squaresOf } from "../../../../../src/classifier/pixels/squares/squaresOf";

const SIDES = [
  { width: 640, height: 480 },
  { width: 481, height: 1001 },
  { width: 1999, height: 457 },
  ...Array.from({ length: 400 }, (_, i) => ({ width: 400 + 37 * (i % 20), height: 401 + 11 * i })),
];

it("holds every square, begins at even pixels, and ends within the picture", () => {
  for (const sides of SIDES) {
    const squares = squaresOf(sides);
    const { left, top, width, height } = boundsOf(squares, sides);
    // Squares are cut at whole pixels.
    const ends = squares.map((square) => [
      Math.round(square.left) + Math.round(square.side),
      Math.round(square.top) + Math.round(square.side),
    ]);
    expect([left % 2, top % 2]).toEqual([0, 0]);
    expect(Math.min(...squares.map((square) => Math.round(square.left)))).toBeGreaterThanOrEqual(left);
    expect(Math.min(...squares.map((square) => Math.round(square.top)))).toBeGreaterThanOrEqual(top);
    expect(Math.max(...ends.map(([right = 0]) => right))).toBeLessThanOrEqual(left + width);
    expect(Math.max(...ends.map(([, bottom = 0]) => bottom))).toBeLessThanOrEqual(top + height);
    expect(left + width).toBeLessThanOrEqual(sides.width);
    expect(top + height).toBeLessThanOrEqual(sides.height);
  }
});

it("leaves out what no square shows", () => {
  const { width, height } = boundsOf(squaresOf({ width: 640, height: 480 }), { width: 640, height: 480 });
  expect([width, height]).toEqual([424, 424]);
});
