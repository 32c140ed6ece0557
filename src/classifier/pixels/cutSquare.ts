import { Failed } from "../../words/failed";
import type { DecodedPicture } from "./toBitmap";

/**
 * Cuts a square out of a decoded picture, scales it to `size`, and closes the picture.
 *
 * Place and quality are those that the reference results were made with: whole pixels and a cheaper filter cost 2 % of
 * agreement. The picture is drawn on white: the page shows through transparent parts, and most pages are white.
 *
 * @returns RGB, size × size × 3, row by row
 */
export function cutSquare(decoded: DecodedPicture, size: number): Uint8Array<ArrayBuffer> {
  try {
    return draw(decoded, size);
  } finally {
    // The garbage collector does not see how much memory the pixels take, and would be in no hurry to free it.
    decoded.bitmap.close();
  }
}

function draw({ bitmap, square: { left, top, side } }: DecodedPicture, size: number): Uint8Array<ArrayBuffer> {
  const context = canvasOf(size);
  context.fillStyle = "white";
  context.fillRect(0, 0, size, size);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, left, top, side, side, 0, 0, size, size);
  const rgba = context.getImageData(0, 0, size, size).data;
  const rgb = new Uint8Array(size * size * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from] ?? 0;
    rgb[to++] = rgba[from + 1] ?? 0;
    rgb[to++] = rgba[from + 2] ?? 0;
  }
  return rgb;
}

/** One canvas serves all pictures of a size, since each is drawn and read back in one turn. */
function canvasOf(size: number): OffscreenCanvasRenderingContext2D {
  if (canvas?.canvas.width === size) return canvas;
  const context = new OffscreenCanvas(size, size).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Failed("canvas_none");
  canvas = context;
  return context;
}
let canvas: OffscreenCanvasRenderingContext2D | undefined;
