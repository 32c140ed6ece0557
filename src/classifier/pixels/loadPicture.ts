import { sha256 } from "../../models/sha256";
import type { Picture } from "../../protocol/picture";
import type { Crop } from "../cache/verdictCache";
import { decodePicture, type Rasterise, scalePixels } from "./decodePicture";
import type { ForPage } from "./forPage";
import { holdSent } from "./memory/fileRoom";
import { type FetchOptions, fetchPicture, type PictureFile } from "./receive/fetchPicture";
import { freshUntil } from "./receive/freshUntil";
import type { Pixels, Squares } from "./squares/cutSquares";
import type { SquaresIn } from "./squares/squaresOf";
import { toImageData } from "./toImageData";

/** A picture whose bytes are there, not decoded yet. */
export interface LoadedPicture {
  /** SHA-256 of the bytes; pictures with the same hash look the same. */
  readonly content: string;
  readonly crop: Crop;
  /** Time until which the address is known to show this picture, in ms since 1970. */
  readonly freshUntil: number;
  /**
   * Decodes it, and cuts squares out of it. The bytes are gone after the first time; another size is made of the pixels
   * that came of them.
   *
   * @param squaresIn which squares, the first time; by default those that are classified
   * @throws UnreadableError where the picture cannot be decoded
   */
  decode(signal: AbortSignal, size: number, rasterise: Rasterise, squaresIn?: SquaresIn): Promise<Squares>;
  /** The bytes are of no use any more. */
  release(): void;
}

/** Pixels that a page has read. */
export type PixelsOfPage = Extract<Picture, { from: "pixels" }>;

/**
 * @throws UnreadableError with the reason
 */
export async function loadPicture(
  signal: AbortSignal,
  picture: Picture,
  forPage: ForPage,
  how?: FetchOptions,
): Promise<LoadedPicture> {
  const { tab } = forPage;
  if (picture.from === "pixels") return readPixels(picture);
  if (picture.from === "address") {
    return ofFile(await fetchPicture(signal, picture.url, forPage, how), tab);
  }
  const bytes = new Uint8Array(picture.bytes);
  // The page that hosts the worker has them, too: if this worker dies, they are sent to another.
  const held = holdSent(tab, 2 * bytes.length);
  const until = picture.source ? freshUntil(picture.source.headers) : 0;
  return ofFile({ bytes, freshUntil: until, release: () => held.release() }, tab);
}

async function ofFile({ bytes, freshUntil, release }: PictureFile, tab: number): Promise<LoadedPicture> {
  let squares: Promise<Squares> | undefined;
  const decode = async (signal: AbortSignal, size: number, rasterise: Rasterise, squaresIn?: SquaresIn) => {
    if (squares) return scaleAll(await squares, size);
    squares = decodePicture(signal, tab, bytes, size, rasterise, squaresIn).finally(release);
    return squares;
  };
  return { content: await sha256(bytes), crop: "centre", freshUntil, decode, release };
}

/** Makes squares of another size. */
async function scaleAll({ centre, ends, ...rest }: Squares, size: number): Promise<Squares> {
  const scale = async (pixels: Pixels) => (await scalePixels(toImageData(pixels), size, "whole")).centre;
  return { centre: await scale(centre), ends: await Promise.all(ends.map(scale)), ...rest };
}

async function readPixels(picture: PixelsOfPage): Promise<LoadedPicture> {
  const { rgba, width, height } = picture;
  const content = `${await sha256(rgba)} ${width}x${height}`;
  const decode = (_: AbortSignal, size: number, __: Rasterise, squaresIn?: SquaresIn) =>
    decodePixels(picture, size, squaresIn);
  return { content, crop: cropOf(picture), freshUntil: 0, decode, release: () => {} };
}

/** Cuts squares out of pixels that a page has read. */
export function decodePixels(picture: PixelsOfPage, size: number, squaresIn?: SquaresIn): Promise<Squares> {
  const { rgba, width, height } = picture;
  return scalePixels(new ImageData(new Uint8ClampedArray(rgba), width, height), size, cropOf(picture), squaresIn);
}

const cropOf = ({ whole }: PixelsOfPage): Crop => (whole ? "whole" : "centre");
