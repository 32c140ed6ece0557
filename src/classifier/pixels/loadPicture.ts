import { sha256 } from "../../models/sha256";
import type { Picture } from "../../protocol/picture";
import type { Crop } from "../cache/verdictCache";
import { decodePicture, type Rasterise, scalePixels } from "./decodePicture";
import { fetchPicture } from "./fetchPicture";
import { freshUntil } from "./freshUntil";

/** A picture whose bytes are there, not decoded yet. */
export interface LoadedPicture {
  /** SHA-256 of the bytes; pictures with the same hash look the same. */
  readonly content: string;
  readonly crop: Crop;
  /** Time until which the address is known to show this picture, in ms since 1970. */
  readonly freshUntil: number;
  /**
   * @returns RGB, size × size × 3
   * @throws UnreadableError where the picture cannot be decoded
   */
  decode(size: number, rasterise: Rasterise): Promise<Uint8Array<ArrayBuffer>>;
}

/** @throws UnreadableError with the reason */
export async function loadPicture(signal: AbortSignal, picture: Picture): Promise<LoadedPicture> {
  if (picture.from === "pixels") return readPixels(picture);
  if (picture.from === "address") {
    const { bytes, freshUntil } = await fetchPicture(signal, picture.url);
    return ofFile(bytes, freshUntil);
  }
  return ofFile(new Uint8Array(picture.bytes), picture.source ? freshUntil(picture.source.headers) : 0);
}

async function ofFile(bytes: Uint8Array<ArrayBuffer>, freshUntil: number): Promise<LoadedPicture> {
  const decode = (size: number, rasterise: Rasterise) => decodePicture(bytes, size, rasterise);
  return { content: await sha256(bytes), crop: "centre", freshUntil, decode };
}

async function readPixels({
  rgba,
  width,
  height,
  whole,
}: Extract<Picture, { from: "pixels" }>): Promise<LoadedPicture> {
  const data = new ImageData(new Uint8ClampedArray(rgba), width, height);
  const content = `${await sha256(rgba)} ${width}x${height}`;
  const crop = whole ? "whole" : "centre";
  const decode = (size: number) => scalePixels(data, size, crop);
  return { content, crop, freshUntil: 0, decode };
}
