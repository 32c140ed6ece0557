import { note } from "../../debug";
import { UnreadableError } from "../../protocol/unreadableError";
import { carriedBy } from "../../words/reason";
import type { Crop } from "../cache/verdictCache";
import { cutSquare } from "./cutSquare";
import type { Draw } from "./drawing";
import { measurePicture } from "./measurePicture";
import { discard } from "./memory/discard";
import { holdWhileDecoding } from "./memory/holdWhileDecoding";
import { type DecodedPicture, toBitmap, withCentre } from "./toBitmap";

/** Draws an SVG file, its shorter side `shorterSide` pixels long, or says why not. */
export type Rasterise = (svg: ArrayBuffer, shorterSide: number) => ReturnType<Draw>;

/**
 * The centre square of a picture file, scaled to `size`; of an animation, of its first picture.
 *
 * It waits for memory, if need be, in turn with other tabs; `bytes` are given away.
 *
 * @returns RGB, size × size × 3, row by row
 * @throws UnreadableError where the file is not a picture that can be decoded
 */
export async function decodePicture(
  signal: AbortSignal,
  tab: number,
  bytes: Uint8Array<ArrayBuffer>,
  size: number,
  rasterise: Rasterise,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = measurePicture(bytes);
  const held = await holdWhileDecoding(signal, tab, header, size);
  try {
    const vector = header.type === "image/svg+xml";
    const decoded = vector ? await drawn(rasterise(bytes.buffer, size)) : await toBitmap(bytes, header, size);
    return cutSquare(decoded, size);
  } catch (error) {
    // What carries a reason is no fault of the file.
    if (error instanceof UnreadableError || carriedBy(error)) throw error;
    note("decoding a picture", error);
    throw new UnreadableError("undecodable");
  } finally {
    held.release();
    discard(bytes);
  }
}

async function drawn(drawing: ReturnType<Draw>): Promise<DecodedPicture> {
  const bitmap = await drawing;
  if ("state" in bitmap) throw new UnreadableError(bitmap.code, bitmap.detail);
  return withCentre(bitmap);
}

/** The same for pixels that a page has read, which must be square for the crop "whole". */
export async function scalePixels(pixels: ImageData, size: number, crop: Crop): Promise<Uint8Array<ArrayBuffer>> {
  const bitmap = await createImageBitmap(pixels);
  const whole = { left: 0, top: 0, side: bitmap.width };
  return cutSquare(crop === "whole" ? { bitmap, square: whole } : withCentre(bitmap), size);
}
