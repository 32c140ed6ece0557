import { LARGE_RATIO } from "./decodedSize";
import type { Sides } from "./header/sides";
import { discard } from "./memory/discard";
import type { Square } from "./squares/centreSquare";

/** Number of pixels from which a whole copy of a frame, 32 MB, is too much where a bitmap can be made of it as it is. */
const LARGE_PIXELS = 8_000_000;
/**
 * The same where the pixels have to be converted, and from which it is done in bands: the filter's result differs a little
 * from that of the whole. A bitmap of the frame itself takes as much as a copy, and leaves it behind: five pictures of 24
 * megapixels left 431 MB. With more, a file whose decoder holds much besides would take more than one may.
 */
const HUGE_PIXELS = 24_000_000;
/** Least number of rows that are copied at a time. */
const BAND_ROWS = 256;

/** @param isRgb whether the pixels are red, green and blue already */
export const isLarge = ({ width, height }: Sides, isRgb: boolean): boolean =>
  width * height > (isRgb ? LARGE_PIXELS : HUGE_PIXELS);

export const isHuge = ({ width, height }: Sides): boolean => width * height > HUGE_PIXELS;

/** Whether a frame's pixels are red, green and blue already: a bitmap made of it needs no copy of the whole. */
export const isRgb = ({ format }: VideoFrame): boolean => /^(RGB|BGR)[AX]$/.test(format ?? "");

/**
 * Copies a square of a huge frame and scales it, a band at a time: a whole copy would take four bytes for each
 * pixel, and another four while it is scaled. The bands are halved as often as possible; the
 * rest is done in one step.
 *
 * @returns the square, `size` pixels a side
 */
export async function scaleInBands(frame: VideoFrame, square: Square, size: number): Promise<ImageBitmap> {
  /** Number of pixels of the frame that become one; even, since colours may be stored at half the resolution. */
  const unit = 2 ** Math.max(1, Math.floor(Math.log2(square.side / (LARGE_RATIO * size))));
  const side = Math.floor(square.side / unit);
  const [left, top] = [even(square.left), even(square.top)];
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const rows = Math.ceil(BAND_ROWS / unit);
  const copy = new Uint8ClampedArray(side * rows * unit ** 2 * 4);
  for (let row = 0; row < side; row += rows) {
    const height = Math.min(rows, side - row);
    const rect = { x: left, y: top + row * unit, width: side * unit, height: height * unit };
    const band = copy.subarray(0, rect.width * rect.height * 4);
    await frame.copyTo(band, { format: "RGBA", rect });
    const pixels = new ImageData(band, rect.width, rect.height);
    const bitmap = await createImageBitmap(pixels, {
      resizeWidth: side,
      resizeHeight: height,
      resizeQuality: "medium",
    });
    context?.drawImage(bitmap, 0, row);
    bitmap.close();
  }
  discard(copy);
  return createImageBitmap(canvas, { resizeWidth: size, resizeHeight: size, resizeQuality: "medium" });
}

const even = (length: number) => Math.round(length / 2) * 2;
