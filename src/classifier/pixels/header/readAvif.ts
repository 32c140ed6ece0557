import { MAX_STEPS, type Sides, viewOf } from "./sides";

/** Bytes of a box before its contents; of a "full" box, which has a version and flags. */
const [BOX, FULL_BOX] = [8, 12];

const [META, IPRP, IPCO, ISPE] = [0x6d657461, 0x69707270, 0x6970636f, 0x69737065];

/**
 * Reads the size of the largest picture in an AVIF file: of a picture made of tiles, that is the whole. Each box is
 * looked at once. https://aomediacodec.github.io/av1-avif/ (ISO/IEC 23008-12, 6.5.3)
 *
 * @returns undefined where no size is found within `MAX_STEPS` boxes
 */
export function readAvif(bytes: Uint8Array): Sides | undefined {
  const view = viewOf(bytes);
  let steps = 0;
  /** Boxes of `type` in a part of the file. */
  function* boxes(type: number, from: number, to: number) {
    for (let at = from; at + BOX <= to && steps < MAX_STEPS; steps++) {
      // A box of size 0 reaches to the end; of size 1, it has 64 bits, which only a box of 4 GB needs.
      const size = view.getUint32(at) || to - at;
      if (size < BOX || at + size > to) return;
      if (view.getUint32(at + 4) === type) yield { from: at, to: at + size };
      at += size;
    }
  }
  const first = (type: number, from: number, to: number) => boxes(type, from, to).next().value;
  const meta = first(META, 0, bytes.length);
  const iprp = meta && first(IPRP, meta.from + FULL_BOX, meta.to);
  const ipco = iprp && first(IPCO, iprp.from + BOX, iprp.to);
  if (!ipco) return undefined;
  let largest: Sides | undefined;
  for (const { from, to } of boxes(ISPE, ipco.from + BOX, ipco.to)) {
    if (to - from < FULL_BOX + 8) return undefined;
    const [width, height] = [view.getUint32(from + FULL_BOX), view.getUint32(from + FULL_BOX + 4)];
    if (!largest || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest;
}
