import { BOX, boxesOf } from "./boxes";
import { type Sides, viewOf } from "./sides";

const CONTAINER = 0x4a584c20;
/** Bytes of a box's number before a part of the picture. */
const NUMBER = 4;
/** Numbers of bits that a side may have. */
const LENGTHS = [9, 13, 18, 30] as const;
/** Width to height, where the file names a ratio instead of a width. */
const RATIOS = [1, 12 / 10, 4 / 3, 3 / 2, 16 / 9, 5 / 4, 2];

/** Whether a file is JPEG XL, bare or in a container. */
export const isJxl = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0x0a) || (bytes.length >= 12 && viewOf(bytes).getUint32(4) === CONTAINER);

/** Reads the size of a JPEG XL picture. ISO/IEC 18181-1, D.2; 18181-2, 9.1 */
export function readJxl(bytes: Uint8Array): Sides | undefined {
  const start = bytes[0] === 0xff ? 0 : startOf(bytes);
  if (start === undefined) return undefined;
  // After the signature, the least significant bit comes first.
  let bits = BigInt(0);
  for (const [i, byte] of bytes.subarray(start + 2, start + 14).entries()) bits |= BigInt(byte) << BigInt(8 * i);
  const take = (count: number) => {
    const value = Number(BigInt.asUintN(count, bits));
    bits >>= BigInt(count);
    return value;
  };
  const small = take(1) === 1;
  const side = () => (small ? 8 * (1 + take(5)) : 1 + take(LENGTHS[take(2) as 0 | 1 | 2 | 3]));
  const height = side();
  const ratio = RATIOS[take(3) - 1];
  return { width: ratio === undefined ? side() : Math.floor(height * ratio), height };
}

/** Where the picture begins in a container: whole in one box, or in numbered parts. */
function startOf(bytes: Uint8Array): number | undefined {
  const boxes = boxesOf(bytes);
  for (const { from } of boxes("jxlc", 0, bytes.length)) return from + BOX;
  for (const { from } of boxes("jxlp", 0, bytes.length)) return from + BOX + NUMBER;
  return undefined;
}
