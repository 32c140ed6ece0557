import { Budget, type Holding } from "../../../async/budget/budget";

const MB = 1 << 20;
/** Memory in bytes that a decoder may need to count as small: a picture of 3 megapixels, or a larger JPEG file. */
const SMALL = 32 * MB;
const ENOUGH_MS = 2_000;
/** Memory for small pictures that are being decoded; it is theirs, so that they never wait for a large one. */
const small = new Budget({ total: 4 * SMALL, each: 3 * SMALL, patienceMs: ENOUGH_MS, evictsOwn: false });
/** The same for large ones: the largest that is read, 100 megapixels of a PNG file, is decoded alone. */
const large = new Budget({ total: 420 * MB, each: 210 * MB, patienceMs: ENOUGH_MS, evictsOwn: false });

/** Waits until there is memory to decode a picture, `peak` bytes at most, and counts it until it is released. */
export const holdWhileDecoding = (signal: AbortSignal, tab: number, peak: number): Promise<Holding> =>
  (peak <= SMALL ? small : large).acquire(signal, tab, peak);
