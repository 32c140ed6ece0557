import { MAX_STEPS, type Sides, viewOf } from "./sides";

/** Markers of the frame headers that name a size, all but those of differential frames and of DHT, JPG and DAC. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xca, 0xcb];
const PROGRESSIVE: readonly number[] = [0xc2, 0xca];
const START_OF_SCAN = 0xda;
/** Bytes that a decoder keeps for each coefficient of a progressive file until the last scan. */
const COEFFICIENT_BYTES = 2;

export interface JpegHeader extends Sides {
  /** Bytes that the decoder holds for each pixel, at whatever size it decodes: coefficients, where they are kept. */
  readonly held: number;
}

/**
 * Steps over a JPEG file's segments to its frame header. https://www.w3.org/Graphics/JPEG/itu-t81.pdf (B.1, B.2)
 *
 * @returns undefined where there is none within `MAX_STEPS` segments and fill bytes
 */
export function readJpeg(bytes: Uint8Array): JpegHeader | undefined {
  const view = viewOf(bytes);
  let at = 2;
  for (let step = 0; step < MAX_STEPS && at + 4 <= bytes.length; step++) {
    // Between segments, decoders skip whatever is no marker, fill bytes among it.
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) at += 1;
    else if (FRAMES.includes(marker)) return readFrame(bytes.subarray(at), PROGRESSIVE.includes(marker));
    else if (marker === START_OF_SCAN) return undefined;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** @param bytes of a frame header, from its marker on */
function readFrame(bytes: Uint8Array, progressive: boolean): JpegHeader | undefined {
  const count = bytes[9] ?? 0;
  if (bytes.length < 10 + 3 * count) return undefined;
  const view = viewOf(bytes);
  const factors = Array.from({ length: count }, (_, i) => bytes[11 + 3 * i] ?? 0);
  const samples = factors.map((factor) => (factor >> 4) * (factor & 15));
  const wholePicture = Math.max(...factors.map((f) => f >> 4)) * Math.max(...factors.map((f) => f & 15));
  const samplesPerPixel = samples.reduce((sum, one) => sum + one, 0) / wholePicture;
  const held = progressive && Number.isFinite(samplesPerPixel) ? COEFFICIENT_BYTES * samplesPerPixel : 0;
  return { height: view.getUint16(5), width: view.getUint16(7), held };
}
