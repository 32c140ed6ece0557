import { BMP } from "image-size/types/bmp";
import { ICO } from "image-size/types/ico";
import { PNG } from "image-size/types/png";
import { SVG } from "image-size/types/svg";
import { WEBP } from "image-size/types/webp";
import { UnreadableError } from "../../protocol/unreadableError";
import { readAvif } from "./header/readAvif";
import { readGif } from "./header/readGif";
import { readJpeg } from "./header/readJpeg";
import type { Sides } from "./header/sides";

/** Maximum number of pixels: 100 million take 400 MB when decoded. */
const MAX_PIXELS = 100_000_000;
/**
 * Minimum side in pixels: smaller pictures, such as spacers and tracking pixels, show nothing that could be recognised.
 */
const MIN_A_SIDE = 16;
/**
 * Number of bytes that are given to `image-size`, which reads all that it is given: its formats have their size in
 * front.
 */
const FRONT_BYTES = 16_384;

/** What the header of a picture says. */
export interface PictureHeader extends Sides {
  /** Its media type. */
  readonly type: string;
  /** Bytes that its decoder holds for each pixel beside the pixels themselves. */
  readonly held?: number;
}

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

type ReadSize = (bytes: Uint8Array) => (Sides & { readonly held?: number }) | undefined;
type Handler = typeof PNG;
const byFront = ({ validate, calculate }: Handler): readonly [Handler["validate"], ReadSize] => [
  (bytes) => validate(bytes.subarray(0, FRONT_BYTES)),
  (bytes) => {
    const size = calculate(bytes.subarray(0, FRONT_BYTES));
    // An icon has several.
    return (size.images ?? []).reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a), size);
  },
];

/**
 * Media types that the browser decodes: how to tell them, and how to read their size. `image-size` reads those whose
 * size stands in front; for others, it reads the whole file in one go.
 */
const TYPES: Readonly<Record<string, readonly [(bytes: Uint8Array) => boolean, ReadSize]>> = {
  "image/jpeg": [(bytes) => bytes[0] === 0xff && bytes[1] === 0xd8, readJpeg],
  "image/png": byFront(PNG),
  "image/gif": [(bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6)), readGif],
  "image/webp": byFront(WEBP),
  "image/avif": [(bytes) => ascii(bytes, 4, 12) === "ftypavif", readAvif],
  "image/bmp": byFront(BMP),
  "image/x-icon": byFront(ICO),
  "image/svg+xml": byFront(SVG),
};

/**
 * Reads a picture's header, and nothing else. That only protects memory: how much of a file is looked at is bounded,
 * and the browser says whether it is a picture.
 *
 * @throws UnreadableError where the bytes are not a picture, or it is too large or too small to be read
 */
export function measurePicture(bytes: Uint8Array): PictureHeader {
  if (bytes.length === 0) throw new UnreadableError("empty");
  const header = readHeader(bytes);
  if (!header) throw new UnreadableError("undecodable");
  const { type, width, height } = header;
  if (type === "image/svg+xml") return header;
  if (width * height > MAX_PIXELS) throw new UnreadableError("too-large", `${width} × ${height}`);
  if (Math.min(width, height) < MIN_A_SIDE) throw new UnreadableError("too-small", `${width} × ${height}`);
  return header;
}

function readHeader(bytes: Uint8Array): PictureHeader | undefined {
  try {
    for (const [type, [recognises, read]] of Object.entries(TYPES)) {
      if (!recognises(bytes)) continue;
      const header = read(bytes);
      return header && { ...header, type };
    }
  } catch {
    // Too short, or otherwise broken.
  }
  return undefined;
}
