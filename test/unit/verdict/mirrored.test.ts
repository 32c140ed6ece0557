import { expect, it } from "vitest";
import { mirrored } from "../../../src/verdict/mirrored";

it("turns each row of pixels round, and leaves each pixel's colour as it is", () => {
  const square = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  expect(mirrored(square)).toEqual(Uint8Array.of(4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9));
  expect(mirrored(mirrored(square))).toEqual(square);
});
