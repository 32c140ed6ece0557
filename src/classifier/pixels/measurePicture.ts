import { note } from "../../debug";
import { UnreadableError } from "../../protocol/unreadableError";
import { kindOfText } from "./header/kindOfText";
import type { PictureHeader, Unmeasured } from "./header/pictureHeader";
import { isAvif, readAvif } from "./header/readAvif";
import { readBmp } from "./header/readBmp";
import { readGif } from "./header/readGif";
import { readJpeg } from "./header/readJpeg";
import { isJxl, readJxl } from "./header/readJxl";
import { readPng } from "./header/readPng";
import { readWebp } from "./header/readWebp";
import type { Sides } from "./header/sides";
import { isLarge } from "./largeFrame";

/** Maximum number of pixels: 100 million take 400 MB when decoded. */
export const MAX_PIXELS = 100_000_000;
/**
 * Minimum side in pixels: smaller pictures, such as spacers and tracking pixels, show nothing that could be recognised.
 */
const MIN_A_SIDE = 16;

const startsWith = (pattern: RegExp) => (bytes: Uint8Array) =>
  pattern.test(String.fromCharCode(...bytes.subarray(0, 12)));

type ReadSize = (bytes: Uint8Array) => Omit<PictureHeader, "type"> | undefined;

/** A large JPEG XL picture is not decoded here: its decoder takes five times the memory of others, and much time. */
const readSmallJxl: ReadSize = (bytes) => {
  const size = readJxl(bytes);
  return size && !isLarge(size, true) ? size : undefined;
};

/** Media types that are decoded in this process: how to tell them, and how to read their size. */
const TYPES: Readonly<Record<string, readonly [(bytes: Uint8Array) => boolean, ReadSize]>> = {
  "image/jpeg": [startsWith(/^\xff\xd8/), readJpeg],
  "image/png": [startsWith(/^\x89PNG\r\n/), readPng],
  "image/gif": [startsWith(/^GIF8[79]a/), readGif],
  "image/webp": [startsWith(/^RIFF[\s\S]{4}WEBP/), readWebp],
  "image/avif": [isAvif, readAvif],
  "image/bmp": [startsWith(/^BM/), readBmp],
  "image/jxl": [isJxl, readSmallJxl],
};

/**
 * Reads a picture's header, and nothing else. That only protects memory: how much of a file is looked at is bounded,
 * and the browser says whether it is a picture.
 *
 * @throws UnreadableError where there is nothing to draw, or it is too large or too small to be read
 */
export function measurePicture(bytes: Uint8Array): PictureHeader | Unmeasured {
  if (bytes.length === 0) throw new UnreadableError("empty");
  try {
    for (const [type, [recognises, read]] of Object.entries(TYPES)) {
      const size = recognises(bytes) && read(bytes);
      if (size) return withinBounds({ ...size, type });
    }
    const text = kindOfText(bytes);
    if (text === "other") throw new UnreadableError("undecodable");
    return text ?? "unknown";
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    note("reading a header", error);
    return "unknown";
  }
}

/**
 * Lets a picture pass whose size can be read.
 *
 * @throws UnreadableError where it is too large or too small
 */
export function withinBounds<T extends Sides>(sides: T): T {
  const { width, height } = sides;
  if (width * height > MAX_PIXELS) throw new UnreadableError("too-large", `${width} × ${height}`);
  if (Math.min(width, height) < MIN_A_SIDE) throw new UnreadableError("too-small", `${width} × ${height}`);
  return sides;
}
