import { decodedSize } from "../decodedSize";
import { isHuge, isLarge } from "../largeFrame";
import type { PictureHeader } from "../measurePicture";

/**
 * Bytes for each pixel while a large picture is decoded and cut, at their peak; measured with pictures of 100
 * megapixels (docs/benchmarks.md).
 */
const WHILE_LARGE: Readonly<Record<string, number>> = { "image/jpeg": 4, "image/avif": 7, "image/bmp": 7 };
/** The same for the other formats, whose pixels are the most. */
const FOUR_CHANNELS = 4.4;
/** The same for formats that are not decoded to red, green and blue, as long as they are not scaled in bands. */
const CONVERTED: Readonly<Record<string, number>> = { "image/jpeg": 9, "image/webp": 9, "image/avif": 14.2 };
/** The same for a picture that is not large: what was decoded, its copy, and what the filter makes of that. */
const WHILE_SMALL = 11.5;

/** Memory in bytes that the process needs at most while it decodes a picture for a model's input of `size`. */
export function peakOf(header: PictureHeader, size: number): number {
  const decoded = decodedSize(header, size) ?? header;
  const whileLarge = (isHuge(decoded) ? WHILE_LARGE : { ...WHILE_LARGE, ...CONVERTED })[header.type] ?? FOUR_CHANNELS;
  const each = isLarge(decoded) ? whileLarge : WHILE_SMALL;
  return decoded.width * decoded.height * each + header.width * header.height * (header.held ?? 0);
}
