import { expect, it } from "vitest";
import { isTiled } from "../../../../src/content/find/maps/isTiled";

type Row = readonly [left: number, top: number, side?: number];
const boxes = (...all: readonly Row[]) =>
  all.map(([left, top, side = 256]) => {
    const box = { left, top, width: side, height: side, right: left + side, bottom: top + side };
    return box as DOMRectReadOnly;
  });

it.each([
  ["rows and columns that touch", boxes([0, 0], [256, 0], [0, 256], [256, 256]), true],
  ["tiles of a zoomed map, rounded", boxes([10, 20, 301.3], [311, 20.4, 301.4], [10.2, 321, 301.2]), true],
  ["a strip of pictures", boxes([0, 0], [256, 0], [512, 0], [768, 0]), false],
  ["pictures with gaps", boxes([0, 0], [260, 0], [0, 260], [260, 260]), false],
  ["pictures of different sizes", boxes([0, 0], [256, 0, 300], [0, 256, 128]), false],
  ["pictures that lie on each other", boxes([0, 0], [0, 0], [0, 0]), false],
  ["nothing", [], false],
])("%s", (_, all, expected) => {
  expect(isTiled(all)).toBe(expected);
});
