import { expect, it } from "vitest";
import { isSheet } from "../../../../src/content/kinds/sheet";

const square = (side: number) => ({ width: side, height: side });

it.each([
  ["moved by a negative length", "-40px -80px", square(400), square(100), true],
  ["at its first cell", "0px 0px", square(400), square(100), true],
  ["at a cell in per cent", "33.3333% 66.6667%", square(400), square(100), true],
  ["at a corner of a large box that it does not divide", "0% 0%", { width: 2000, height: 1000 }, square(900), false],
  ["beside a cell", "40% 0%", square(1200), square(300), false],
  ["beside a cell, in a box for an icon", "40% 10%", square(350), square(100), true],
  ["in the middle", "50% 50%", square(300), square(100), false],
  ["moved by a positive length", "20px 0%", square(400), square(100), false],
  ["hardly larger than its box", "0% 0%", square(190), square(100), false],
])("tells a sheet of icons from a picture by its place: %s", (_, position, tile, box, expected) => {
  expect(isSheet(position, tile, box)).toBe(expected);
});
