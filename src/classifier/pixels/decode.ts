import { UnreadableError } from "../unreadable";
import { centreSquare } from "./crop";
import { measurePicture } from "./measure";

/** A decoded picture's shorter side is at most so many times the model's input. */
const LARGEST_RATIO = 2;

/** Draws an SVG file, its shorter side as long as given; only a document can. */
export type Rasterise = (svg: ArrayBuffer, shorterSide: number) => Promise<ImageBitmap>;

/**
 * The centre square of a picture file, scaled to `size`.
 *
 * @returns RGB bytes as float32, size × size × 3, row by row, values 0 to 255
 * @throws UnreadableError where the file is not a picture that can be decoded
 */
export async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  size: number,
  rasterise: Rasterise,
): Promise<Float32Array> {
  const measured = measurePicture(bytes);
  try {
    if (!measured.vector) return await toPixels(new Blob([bytes]), measured, size);
    return toRgb(await rasterise(bytes.buffer, size), size, false);
  } catch {
    throw new UnreadableError("undecodable");
  }
}

/** The same for pixels that a page has read: RGBA, row by row; of `whole` ones nothing is cut off. */
export function scalePixels(pixels: ImageData, size: number, whole: boolean): Promise<Float32Array> {
  return toPixels(pixels, pixels, size, whole);
}

/**
 * Decoded; a large picture scaled by the browser on the way, so that no copy of
 * its full size reaches us. Of an animation, the first picture.
 */
async function toPixels(
  source: ImageBitmapSource,
  { width, height }: { width: number; height: number },
  size: number,
  whole = false,
): Promise<Float32Array> {
  const scale = (LARGEST_RATIO * size) / Math.min(width, height);
  const resizing: ImageBitmapOptions = {
    resizeWidth: Math.round(width * scale),
    resizeHeight: Math.round(height * scale),
    resizeQuality: "high",
  };
  return toRgb(await createImageBitmap(source, scale < 1 ? resizing : {}), size, whole);
}

/**
 * The centre square, at the place and the quality that the reference results
 * were made with: whole pixels and a cheaper filter cost 2 % of agreement.
 * Drawn on white: what is transparent shows a page, and most pages are.
 */
function toRgb(bitmap: ImageBitmap, size: number, whole: boolean): Float32Array {
  try {
    return drawRgb(bitmap, size, whole);
  } finally {
    // A bitmap that waits for the garbage collector holds on to its pixels, which that does not see.
    bitmap.close();
  }
}

function drawRgb(bitmap: ImageBitmap, size: number, whole: boolean): Float32Array {
  const context = canvasOf(size);
  context.fillStyle = "white";
  context.fillRect(0, 0, size, size);
  context.imageSmoothingQuality = "high";
  const { left, top, side } = whole
    ? { left: 0, top: 0, side: bitmap.width }
    : centreSquare(bitmap.width, bitmap.height);
  context.drawImage(bitmap, left, top, side, side, 0, 0, size, size);
  const rgba = context.getImageData(0, 0, size, size).data;
  const rgb = new Float32Array(size * size * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from] ?? 0;
    rgb[to++] = rgba[from + 1] ?? 0;
    rgb[to++] = rgba[from + 2] ?? 0;
  }
  return rgb;
}

/** One canvas serves all pictures of a size: each is drawn and read back in one go. */
function canvasOf(size: number): OffscreenCanvasRenderingContext2D {
  if (canvas?.canvas.width === size) return canvas;
  const context = new OffscreenCanvas(size, size).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("The browser gave no canvas to draw a picture on.");
  canvas = context;
  return context;
}
let canvas: OffscreenCanvasRenderingContext2D | undefined;
