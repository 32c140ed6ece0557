import type { Picture } from "../../protocol/picture";
import { UnreadableError } from "../../protocol/unreadableError";

/** Longer side in pixels to which a larger drawing is scaled down: enough for any model's input. */
const MAX_SIDE = 512;

/**
 * Reads the pixels of what the page itself draws, scaled down.
 *
 * @throws UnreadableError "blank" where nothing is drawn
 * @throws DOMException SecurityError where the drawing contains something of another site
 */
export function readDrawn(source: CanvasImageSource, width: number, height: number): Picture {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const pixels = scaledPixels(source, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  // All pixels are fully transparent.
  if (new Uint32Array(pixels.data.buffer).every((pixel) => pixel === 0)) throw new UnreadableError("blank");
  return { from: "pixels", width: pixels.width, height: pixels.height, rgba: pixels.data.buffer, whole: false };
}

/**
 * Draws `source` at a size in pixels, and reads the result.
 *
 * @throws as `readDrawn`
 */
export function scaledPixels(source: CanvasImageSource, width: number, height: number): ImageData {
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context) throw new UnreadableError("blank");
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

export const isProtected = (error: unknown): boolean => error instanceof DOMException && error.name === "SecurityError";
