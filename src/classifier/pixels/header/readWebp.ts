import { type Sides, viewOf } from "./sides";

const [LOSSY, LOSSLESS, EXTENDED] = [0x56503820, 0x5650384c, 0x56503858];
/** A side has 14 bits in a simple file. */
const SIDE = 0x3fff;
const THREE_BYTES = 0xff_ff_ff;
/** Bytes that the decoder of lossless files holds for each pixel beside the pixels themselves. */
const HELD = 4;

/**
 * Reads the size of a WebP file's canvas, in its first chunk. What an extended file holds may be lossless, which that
 * chunk does not say.
 * https://developers.google.com/speed/webp/docs/riff_container
 */
export function readWebp(bytes: Uint8Array): (Sides & { readonly held?: number }) | undefined {
  if (bytes.length < 25) return undefined;
  const view = viewOf(bytes);
  switch (view.getUint32(12)) {
    case LOSSY:
      return { width: view.getUint16(26, true) & SIDE, height: view.getUint16(28, true) & SIDE };
    case LOSSLESS: {
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & SIDE), height: 1 + ((bits >>> 14) & SIDE), held: HELD };
    }
    case EXTENDED:
      return {
        width: 1 + (view.getUint32(24, true) & THREE_BYTES),
        height: 1 + (view.getUint32(26, true) >>> 8),
        held: HELD,
      };
    default:
      return undefined;
  }
}
