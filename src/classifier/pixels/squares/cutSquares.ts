import type { Squares as SquaresOf } from "../../../verdict/judgeSquares";
import { Failed } from "../../../words/failed";
import type { Square } from "./centreSquare";

/** RGB, size × size × 3, row by row. */
export type Pixels = Uint8Array<ArrayBuffer>;

/** The squares of a picture that a model looks at. */
export type Squares = SquaresOf<Pixels>;

/** A bitmap of a picture, or of a part of it, and where a square lies in it. */
export interface Cut {
  readonly bitmap: ImageBitmap;
  readonly square: Square;
}

/** What the squares of a picture are cut out of: that in the middle, then those at the ends, which may share a bitmap. */
export interface DecodedPicture {
  readonly cuts: readonly [Cut, ...Cut[]];
  readonly apart: boolean;
}

/**
 * Cuts the squares out of a decoded picture, scales them to `size`, and closes the picture.
 *
 * Place and quality are those that the reference results were made with: whole pixels and a cheaper filter cost 2 % of
 * agreement. The picture is drawn on white: the page shows through transparent parts, and most pages are white.
 */
export function cutSquares({ cuts: [centre, ...ends], apart }: DecodedPicture, size: number): Squares {
  try {
    const small = 2 * centre.square.side < size;
    return { centre: drawSquare(centre, size), ends: ends.map((end) => drawSquare(end, size)), apart, small };
  } finally {
    // The garbage collector does not see how much memory the pixels take, and would be in no hurry to free it.
    for (const { bitmap } of [centre, ...ends]) bitmap.close();
  }
}

/** Scales a square to `size`. */
export function drawSquare({ bitmap, square: { left, top, side } }: Cut, size: number): Pixels {
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
