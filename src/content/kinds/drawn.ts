import type { Picture } from "../../protocol/picture";
import { CannotRead } from "../cannotRead";

/** What is sent of a large drawing: enough for any model's input. */
const LARGEST_SIDE = 512;

/**
 * The pixels of what a page draws itself, scaled down.
 *
 * @throws CannotRead "blank" where nothing is drawn
 * @throws DOMException SecurityError where it shows something of another site
 */
export function readDrawn(source: CanvasImageSource, width: number, height: number): Picture {
  const scale = Math.min(1, LARGEST_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
  // Fully transparent, all of it.
  if (!pixels || new Uint32Array(pixels.data.buffer).every((pixel) => pixel === 0)) throw new CannotRead("blank");
  return { from: "pixels", width: canvas.width, height: canvas.height, rgba: pixels.data.buffer, whole: false };
}

export const isProtected = (error: unknown): boolean => error instanceof DOMException && error.name === "SecurityError";
