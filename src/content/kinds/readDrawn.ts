import type { Picture } from "../../protocol/picture";
import { UnreadableError } from "../../protocol/unreadableError";

/** The pixels of a picture, and its size. */
export type DrawnPicture = Extract<Picture, { from: "pixels" }>;

/** Longer side in pixels to which a larger drawing is scaled down: enough for any model's input. */
const MAX_SIDE = 512;

/**
 * Reads the pixels of what the page itself draws, scaled down.
 *
 * @throws UnreadableError "blank" where nothing is drawn
 * @throws DOMException SecurityError where the drawing contains something of another site
 */
export function readDrawn(source: CanvasImageSource, width: number, height: number): DrawnPicture {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const sides = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  const pixels = scaledPixels(source, ...sides, "high");
  // All pixels are fully transparent.
  if (new Uint32Array(pixels.data.buffer).every((pixel) => pixel === 0)) throw new UnreadableError("blank");
  return { from: "pixels", width: pixels.width, height: pixels.height, rgba: pixels.data.buffer, whole: false };
}

/**
 * Draws `source` at a size in pixels, and reads the result.
 *
 * @throws as `readDrawn`
 */
export function scaledPixels(
  source: CanvasImageSource,
  width: number,
  height: number,
  quality: ImageSmoothingQuality = "low",
): ImageData {
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context) throw new UnreadableError("blank");
  context.imageSmoothingQuality = quality;
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** Black as video has it, which is not always exactly 0. */
const BLACK = 16;

/** Whether nothing can be seen in a picture but black. */
export const isBlack = ({ rgba }: DrawnPicture): boolean =>
  new Uint8Array(rgba).every((value, i) => i % 4 === 3 || value <= BLACK);

export const isProtected = (error: unknown): boolean => error instanceof DOMException && error.name === "SecurityError";
