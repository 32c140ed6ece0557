import { centreSquare } from "./centreSquare";
import type { Sides } from "./header/sides";

/** Number of pixels from which a whole copy of a frame, 32 MB, is too much. */
const LARGE_PIXELS = 8_000_000;
/** Number of bands in which a frame is copied. */
const BANDS = 16;

export const isLarge = ({ width, height }: Sides): boolean => width * height > LARGE_PIXELS;

/** Whether a frame's pixels are red, green and blue already: a bitmap made of it needs no copy of the whole. */
export const isRgb = ({ format }: VideoFrame): boolean => /^(RGB|BGR)[AX]$/.test(format ?? "");

/**
 * Copies the centre square of a large frame and scales it, a band at a time: a whole copy would take four bytes for each
 * pixel, and another four while it is scaled.
 *
 * @returns the square, `size` pixels a side
 */
export async function scaleInBands(frame: VideoFrame, size: number): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const square = centreSquare({ width: frame.displayWidth, height: frame.displayHeight });
  // Frames that store colours at half the resolution are copied from even places only.
  const [left, top, side] = [even(square.left), even(square.top), even(square.side)];
  let copy = new Uint8ClampedArray();
  for (let band = 0; band < BANDS; band++) {
    const [to, end] = [share(size, band), share(size, band + 1)];
    const [from, until] = [even((to / size) * side), even((end / size) * side)];
    if (end === to || until === from) continue;
    const rect = { x: left, y: top + from, width: side, height: until - from };
    const bytes = rect.width * rect.height * 4;
    if (copy.length !== bytes) copy = new Uint8ClampedArray(bytes);
    await frame.copyTo(copy, { format: "RGBA", rect });
    const scaling = { resizeWidth: size, resizeHeight: end - to, resizeQuality: "medium" } as const;
    const bitmap = await createImageBitmap(new ImageData(copy, rect.width, rect.height), scaling);
    context?.drawImage(bitmap, 0, to);
    bitmap.close();
  }
  return canvas.transferToImageBitmap();
}

const even = (length: number) => Math.round(length / 2) * 2;
const share = (whole: number, band: number) => Math.round((whole * band) / BANDS);
