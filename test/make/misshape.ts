/** Changes the structure of a .tflite file, seeded: what it says of itself, not what its weights are. */
import { randomIntegers } from "./random";
import type { Site, SiteKind } from "./sites";

/** 2^32 divided by the golden ratio: its multiples are spread evenly. */
const GOLDEN = 0x9e3779b1;
/** Maximum number of changes to a file; half of all files have one. */
const MAX_CHANGES = 4;
/** Numbers at which a size, a sign or a limit of the reader turns. */
const EDGES = [
  0,
  1,
  2,
  3,
  8,
  9,
  64,
  127,
  128,
  255,
  256,
  65_535,
  1 << 20,
  (1 << 20) + 1,
  1 << 28,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
];
/** Numbers that an operator, an option or an element type may have. */
const SMALL = 160;

/**
 * Changes the file in place.
 * @returns a function that undoes it
 */
export function misshape(bytes: Uint8Array, sites: ReadonlyMap<SiteKind, readonly Site[]>, seed: number): () => void {
  // Neighbouring seeds begin with nearly the same number, and would make much the same change.
  const random = randomIntegers(Math.imul(seed, GOLDEN));
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kinds = [...sites.keys()];
  const undo: (() => void)[] = [];

  const changed = (site: Site): number => {
    const now = read(view, site);
    const others = sites.get(site.kind) ?? [site];
    const other = pick(others);
    const ways = [
      () => pick(EDGES),
      () => now + random(9) - 4,
      () => now * 2,
      // Another part of the same kind in its place: a file that is nearly sound.
      () => (site.kind === "offset" ? other.at + read(view, other) - site.at : read(view, other)),
      // Any part at all in its place: a table read as a list, a list that ends in another.
      () => pick(sites.get(pick(kinds)) ?? others).at - site.at,
      () => random(SMALL),
      () => bytes.length - site.at - random(64),
    ];
    return pick(ways)();
  };

  for (let left = random(2) ? 1 : 1 + random(MAX_CHANGES); left > 0; left--) {
    const site = pick(sites.get(pick(kinds)) ?? []);
    const before = bytes.slice(site.at, site.at + site.bytes);
    write(view, site, changed(site));
    undo.unshift(() => bytes.set(before, site.at));
  }
  return () => {
    for (const step of undo) step();
  };
}

function read(view: DataView, { at, bytes }: Site): number {
  return bytes === 1 ? view.getUint8(at) : bytes === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
}

function write(view: DataView, { at, bytes }: Site, value: number): void {
  if (bytes === 1) view.setUint8(at, value);
  else if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
}
