/** What is kept of a picture that is taught is small, however large the picture was. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Squares } from "../../../../src/classifier/pixels/squares/cutSquares";
import { smallPicture } from "../../../../src/classifier/teach/smallPicture";

/** Stands for the browser's canvas: a file says only how large its picture is. */
class Canvas {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  getContext = () => ({ drawImage: () => {} });
  convertToBlob = async () => new Blob([`${this.width} x ${this.height}`]);
}

beforeEach(() => {
  vi.stubGlobal("OffscreenCanvas", Canvas);
  vi.stubGlobal(
    "ImageData",
    class {
      data = new Uint8ClampedArray(4);
    },
  );
  vi.stubGlobal("createImageBitmap", async () => ({ width: side, height: side, close: () => {} }));
});
afterEach(() => vi.unstubAllGlobals());
let side = 0;

it.each([
  [2_000, "160 x 160"],
  [224, "160 x 160"],
  [160, "160 x 160"],
  [64, "64 x 64"],
])("of %i pixels a side, %s are kept", async (pixels, kept) => {
  side = pixels;
  const square = new Uint8Array(3);
  const squares: Squares = { centre: square, ends: [square], apart: false, small: false };
  expect(new TextDecoder().decode(await smallPicture(squares))).toBe(kept);
});
