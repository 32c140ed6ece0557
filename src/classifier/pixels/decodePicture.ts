import { note } from "../../debug";
import { UnreadableError } from "../../protocol/unreadableError";
import { carriedBy } from "../../words/reason";
import type { Crop } from "../cache/verdictCache";
import type { Draw } from "./drawing";
import { measurePicture } from "./measurePicture";
import { discard } from "./memory/discard";
import { holdWhileDecoding } from "./memory/holdWhileDecoding";
import { peakOf, peakOfDrawing } from "./memory/peakOf";
import { cutSquares, type DecodedPicture, type Squares } from "./squares/cutSquares";
import { type SquaresIn, squaresOf } from "./squares/squaresOf";
import { asOne, toBitmap, whole } from "./toBitmap";

/** Draws a file, its shorter side `shorterSide` pixels long, or says why not; see `Drawing`. */
export type Rasterise = (file: ArrayBuffer, shorterSide: number) => ReturnType<Draw>;

/**
 * The squares of a picture file, scaled to `size`; of an animation, of its first picture.
 *
 * It waits for memory, if need be, in turn with other tabs; `bytes` are given away. The browser is the judge of what is a
 * picture: a file that we do not understand, or cannot decode as a whole, is drawn as a page draws it.
 *
 * @param squaresIn which squares are cut out; by default those that are classified
 * @throws UnreadableError where the file is not a picture that can be shown
 */
export async function decodePicture(
  signal: AbortSignal,
  tab: number,
  bytes: Uint8Array<ArrayBuffer>,
  size: number,
  rasterise: Rasterise,
  squaresIn: SquaresIn = squaresOf,
): Promise<Squares> {
  /** Resolves with undefined where the browser does not do it. */
  const attempt = async (peak: number, decode: () => Promise<DecodedPicture>) => {
    const held = await holdWhileDecoding(signal, tab, peak);
    try {
      return cutSquares(await decode(), size);
    } catch (error) {
      // What carries a reason is no fault of the file.
      if (error instanceof UnreadableError || carriedBy(error)) throw error;
      note("decoding a picture", error);
      return undefined;
    } finally {
      held.release();
    }
  };
  try {
    const measured = measurePicture(bytes);
    const header = typeof measured === "string" ? undefined : measured;
    const squares =
      (header && (await attempt(peakOf(header, size, bytes), () => toBitmap(bytes, header, size, squaresIn)))) ??
      (await attempt(peakOfDrawing(measured, bytes), () => drawn(rasterise(bytes.buffer, size), squaresIn)));
    if (!squares) throw new UnreadableError("undecodable");
    return squares;
  } finally {
    discard(bytes);
  }
}

async function drawn(drawing: ReturnType<Draw>, squaresIn: SquaresIn): Promise<DecodedPicture> {
  const bitmap = await drawing;
  if ("state" in bitmap) throw new UnreadableError(bitmap.code, bitmap.detail);
  return asOne(bitmap, squaresIn);
}

/** The same for pixels that a page has read, which must be square for the crop "whole". */
export async function scalePixels(
  pixels: ImageData,
  size: number,
  crop: Crop,
  squaresIn: SquaresIn = squaresOf,
): Promise<Squares> {
  const bitmap = await createImageBitmap(pixels);
  return cutSquares(crop === "whole" ? { cuts: [whole(bitmap)], apart: false } : asOne(bitmap, squaresIn), size);
}
