import { expect, it } from "vitest";
import { turned } from "../../../../src/classifier/pixels/frames/turned";

/** A square of 2 × 2 pixels, each of three equal bytes. */
const of = (...values: number[]) => Uint8Array.from(values.flatMap((value) => [value, value, value]));

it.each([
  [0, [1, 2, 3, 4]],
  [1, [3, 1, 4, 2]],
  [2, [4, 3, 2, 1]],
  [3, [2, 4, 1, 3]],
  [4, [1, 2, 3, 4]],
])("turned by %i quarters", (turns, expected) => {
  expect(turned(of(1, 2, 3, 4), turns)).toEqual(of(...expected));
});
