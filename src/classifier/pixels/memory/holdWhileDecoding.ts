import { Budget, type Holding } from "../../../async/budget/budget";
import { UnreadableError } from "../../../protocol/unreadableError";
import type { PictureHeader } from "../measurePicture";
import { peakOf } from "./peakOf";

const MB = 1 << 20;
/** Memory in bytes that a decoder may need to count as small: a picture of 3 megapixels, or a larger JPEG file. */
const SMALL = 32 * MB;
const ENOUGH_MS = 2_000;
/** Memory for small pictures that are being decoded; it is theirs, so that they never wait for a large one. */
const small = new Budget({ total: 4 * SMALL, each: 3 * SMALL, patienceMs: ENOUGH_MS, evictsOwn: false });
/** The same for large ones: the largest that is read, 100 megapixels of a PNG file, is decoded alone. */
const large = new Budget({ total: 420 * MB, each: 210 * MB, patienceMs: ENOUGH_MS, evictsOwn: false });

/**
 * The most that one picture may take: 100 megapixels of a PNG or lossless WebP file, 65 of an AVIF or BMP file. At rest,
 * the process takes some 300 MB; with this it stays below 800.
 */
const MOST = 460 * MB;

/**
 * Waits until there is memory to decode a picture, and counts it until it is released.
 *
 * @throws UnreadableError where its decoder would need more than one picture may take
 */
export async function holdWhileDecoding(
  signal: AbortSignal,
  tab: number,
  header: PictureHeader,
  size: number,
): Promise<Holding> {
  const peak = header.type === "image/svg+xml" ? 0 : peakOf(header, size);
  if (peak > MOST) throw new UnreadableError("too-large", `${header.width} × ${header.height}`);
  return (peak <= SMALL ? small : large).acquire(signal, tab, peak);
}
