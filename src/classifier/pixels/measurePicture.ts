import { imageSize } from "image-size";
import { UnreadableError } from "../../protocol/unreadableError";

/**
 * Maximum number of pixels: 100 million take 400 MB when decoded; a larger picture is refused before the decoder
 * allocates memory for it.
 */
const MAX_PIXELS = 100_000_000;
/**
 * Minimum side in pixels: smaller pictures, such as spacers and tracking pixels, show nothing that could be recognised.
 */
const MIN_A_SIDE = 16;

/** Media types that the browser decodes, by the names that `image-size` has for them. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  bmp: "image/bmp",
  ico: "image/x-icon",
  svg: "image/svg+xml",
};

/** What the header of a picture says. */
export interface PictureHeader {
  /** Its media type. */
  readonly type: string;
  /** In pixels, as stored: EXIF may call for a rotation by 90°. */
  readonly width: number;
  readonly height: number;
}

/**
 * Reads a picture's header, and nothing else.
 * @throws UnreadableError where the bytes are not a picture, or it is too large or too small to be read
 */
export function measurePicture(bytes: Uint8Array): PictureHeader {
  if (bytes.length === 0) throw new UnreadableError("empty");
  const { width, height, type: name = "" } = readHeader(bytes);
  const type = TYPES[name];
  if (!type) throw new UnreadableError("undecodable");
  if (name === "svg") return { type, width, height };
  if (width * height > MAX_PIXELS) throw new UnreadableError("too-large", `${width} × ${height}`);
  if (Math.min(width, height) < MIN_A_SIDE) throw new UnreadableError("too-small", `${width} × ${height}`);
  return { type, width, height };
}

function readHeader(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    throw new UnreadableError("undecodable");
  }
}
