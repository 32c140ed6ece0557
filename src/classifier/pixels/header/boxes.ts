import { MAX_STEPS, viewOf } from "./sides";

/** Bytes of a box before its contents: its size and its type; of a "full" box, which has a version and flags, too. */
export const [BOX, FULL_BOX] = [8, 12];

/** Where a box lies in its file. */
interface Box {
  readonly from: number;
  readonly to: number;
}

/** Finds boxes in a part of a file, by the four letters of their type. */
type FindBoxes = (type: string, from: number, to: number) => Generator<Box>;

/**
 * Steps over the boxes of a file, each of which is looked at once; over `MAX_STEPS` at most, however often it is asked.
 * What is cut off counts as it is. ISO/IEC 14496-12, 4.2
 */
export function boxesOf(bytes: Uint8Array): FindBoxes {
  const view = viewOf(bytes);
  let steps = 0;
  return function* boxes(type, from, to) {
    const wanted = viewOf(new TextEncoder().encode(type)).getUint32(0);
    for (let at = from; at + BOX <= to && steps < MAX_STEPS; steps++) {
      // A box of size 0 reaches to the end; of size 1, it has 64 bits, which only a box of 4 GB needs.
      const size = view.getUint32(at) || to - at;
      if (size < BOX) return;
      const end = Math.min(at + size, to);
      if (view.getUint32(at + 4) === wanted) yield { from: at, to: end };
      at = end;
    }
  };
}
