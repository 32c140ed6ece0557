import { UnreadableError } from "../../../protocol/unreadableError";
import { decodedSize } from "../decodedSize";
import type { PictureHeader, Unmeasured } from "../header/pictureHeader";
import { isLarge } from "../largeFrame";
import { MAX_PIXELS } from "../measurePicture";

/**
 * Bytes for each pixel while a large picture is decoded and cut, at their peak; measured with pictures of 100
 * megapixels (docs/benchmarks.md).
 */
const WHILE_LARGE: Readonly<Record<string, number>> = { "image/jpeg": 4, "image/avif": 7, "image/bmp": 7 };
/** The same for the other formats, whose pixels are the most. */
const FOUR_CHANNELS = 4.4;
/** Formats that are not decoded to red, green and blue. */
const CONVERTED: readonly string[] = ["image/jpeg", "image/webp", "image/avif"];
/**
 * The same for a picture that is not large: what was decoded, its copy, and what the filter makes of that. The decoder of
 * JPEG XL works in floating point, and an AVIF file may have its colours at full resolution.
 */
const WHILE_SMALL: Readonly<Record<string, number>> = { "image/jxl": 20, "image/avif": 14.2 };
/** The same for the other formats. */
const WHILE_OTHERS_SMALL = 11.5;

/**
 * The most that one picture may take, in bytes: 100 megapixels of a PNG file, 65 of an AVIF or BMP file, 57 of a lossless
 * WebP file.
 * At rest, the process takes some 300 MB; with this it stays below 800.
 */
const MOST = 460 << 20;

/**
 * Memory in bytes that the process needs at most while it decodes a file for a model's input of `size`.
 *
 * @throws UnreadableError where that is more than one picture may take
 */
export function peakOf(header: PictureHeader, size: number, { length }: Uint8Array): number {
  const decoded = decodedSize(header, size) ?? header;
  const { type } = header;
  const each = isLarge(decoded, !CONVERTED.includes(type))
    ? (WHILE_LARGE[type] ?? FOUR_CHANNELS)
    : (WHILE_SMALL[type] ?? WHILE_OTHERS_SMALL);
  const peak = decoded.width * decoded.height * each + header.width * header.height * (header.held ?? 0);
  if (peak > MOST) throw new UnreadableError("too-large", `${header.width} × ${header.height}`);
  return peak + length;
}

/**
 * The same while a file is drawn in a process of its own, to which it is copied. What was not measured may be as large as
 * a picture may be; an SVG file is drawn as large as it is wanted.
 */
export function peakOfDrawing(measured: PictureHeader | Unmeasured, { length }: Uint8Array): number {
  if (measured === "drawing") return 0;
  const { width, height, held = 0 } = measured === "unknown" ? { width: 1, height: MAX_PIXELS } : measured;
  return width * height * (FOUR_CHANNELS + held) + 2 * length;
}
