import type { PictureHeader } from "./header/pictureHeader";
import type { Sides } from "./header/sides";
import { centreSquare } from "./squares/centreSquare";

/**
 * Scales at which a JPEG file can be decoded: the finer frequencies of its blocks
 * are left out, which takes a fraction of the time, and the picture is never in
 * memory at its full size. https://libjpeg-turbo.org/Documentation/Documentation
 */
const SHARES = [1 / 8, 1 / 4, 1 / 2];
/**
 * Minimum ratio of the square's side to the model's input at which whole pixels, and colours at half the resolution,
 * are exact enough. Below that ratio, a filter other than the reference's shows: it cost the model of 128 pixels 2.5
 * points of top-1.
 */
export const LARGE_RATIO = 2;

/** The size at which a file is decoded, smaller than its own; undefined where that is not possible, or not enough. */
export function decodedSize(header: PictureHeader, size: number): Sides | undefined {
  const { type, width, height } = header;
  const { side } = centreSquare(header);
  const share = type === "image/jpeg" && SHARES.find((some) => side * some >= LARGE_RATIO * size);
  return share ? { width: Math.ceil(width * share), height: Math.ceil(height * share) } : undefined;
}
