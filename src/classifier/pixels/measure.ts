import { imageSize } from "image-size";
import { UnreadableError } from "../unreadable";

/** 100 megapixels take 400 MB when decoded: more is refused before the decoder allocates it. */
const MOST_PIXELS = 100_000_000;
/** Fewer pixels a side show nothing that could be recognised: spacers and tracking pixels. */
const FEWEST_A_SIDE = 16;
/** EXIF orientations from 5 on turn the picture by 90°. */
const FIRST_TURNED = 5;

/** What the header of a picture says. */
export interface Measured {
  readonly vector: boolean;
  /** As shown, in pixels: after the turn that EXIF asks for. */
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the header only.
 * @throws UnreadableError where the bytes are no picture, or one of a size that is not read
 */
export function measurePicture(bytes: Uint8Array): Measured {
  if (bytes.length === 0) throw new UnreadableError("empty");
  const { width, height, type, orientation = 1 } = readHeader(bytes);
  if (type === "svg") return { vector: true, width, height };
  if (width * height > MOST_PIXELS) throw new UnreadableError("too-large", `${width} × ${height}`);
  if (Math.min(width, height) < FEWEST_A_SIDE) throw new UnreadableError("too-small", `${width} × ${height}`);
  return orientation < FIRST_TURNED
    ? { vector: false, width, height }
    : { vector: false, width: height, height: width };
}

function readHeader(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    throw new UnreadableError("undecodable");
  }
}
