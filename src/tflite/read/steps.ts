import type { Normalization } from "../graph";
import type { Tensor } from "../tensor";

/** Maps bytes to real numbers: real = (byte - zeroPoint) * scale. */
export interface Steps {
  readonly scale: number;
  readonly zeroPoint: number;
}

/** The steps of a tensor of 8-bit integers with one scale, an int8 one's as if 128 more were stored; else undefined. */
export function stepsOf(tensor: Tensor | undefined): Steps | undefined {
  const { type, quantization } = tensor ?? {};
  const [scale, ...others] = quantization?.scales ?? [];
  if ((type !== "uint8" && type !== "int8") || scale === undefined || others.length > 0) return undefined;
  return { scale, zeroPoint: (quantization?.zeroPoints[0] ?? 0) + (type === "int8" ? 128 : 0) };
}

/** The real numbers that bytes with these steps stand for, alike for R, G and B. */
export function stepsAsStored({ scale, zeroPoint }: Steps): Normalization {
  const offset = -zeroPoint * scale;
  return { scale: [scale, scale, scale], offset: [offset, offset, offset] };
}

/** The least and the greatest real number that a byte becomes, over the three channels. */
export function byteRange({ scale, offset }: Normalization): [lowest: number, highest: number] {
  return [Math.min(...offset), Math.max(...offset.map((least, channel) => least + 255 * (scale[channel] ?? 1)))];
}

/** The nearest stored byte for each byte of a pixel, for R, G and B. */
export function storedBytes({ scale, offset }: Normalization, steps: Steps) {
  const table = (channel: 0 | 1 | 2) =>
    Uint8Array.from({ length: 256 }, (_, byte) => {
      const real = byte * scale[channel] + offset[channel];
      return Math.min(255, Math.max(0, Math.round(real / steps.scale + steps.zeroPoint)));
    });
  return [table(0), table(1), table(2)] as const;
}
