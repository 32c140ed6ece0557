import { BOX, boxesOf, FULL_BOX } from "./boxes";
import { MAX_STEPS, type Sides, viewOf } from "./sides";

const BRANDS: readonly string[] = ["avif", "avis"];
/** Bytes of the major brand and its version, and of each further brand. */
const [MAJOR, BRAND] = [8, 4];
/** Bits behind the point of a track's width and height. */
const FRACTION = 16;

/**
 * Whether a file says that it is AVIF, first of all or among other brands: the first may be that of any picture
 * (`mif1`, `miaf`) or sequence (`msf1`). https://aomediacodec.github.io/av1-avif/#brands
 */
export function isAvif(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4) !== "ftyp") return false;
  const end = Math.min(viewOf(bytes).getUint32(0), bytes.length, MAX_STEPS);
  for (let at = BOX; at + BRAND <= end; at += at === BOX ? MAJOR : BRAND) {
    if (BRANDS.includes(ascii(bytes, at))) return true;
  }
  return false;
}

const ascii = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + BRAND));

/**
 * Reads the size of the largest picture in an AVIF file: of a picture made of tiles, that is the whole; of an animation,
 * that of its track. https://aomediacodec.github.io/av1-avif/ (ISO/IEC 23008-12, 6.5.3; ISO/IEC 14496-12, 8.3.2)
 *
 * @returns undefined where no size is found within `MAX_STEPS` boxes
 */
export function readAvif(bytes: Uint8Array): Sides | undefined {
  const view = viewOf(bytes);
  const boxes = boxesOf(bytes);
  let largest: Sides | undefined;
  const consider = (width: number, height: number) => {
    if (!largest || width * height > largest.width * largest.height) largest = { width, height };
  };
  for (const meta of boxes("meta", 0, bytes.length)) {
    for (const iprp of boxes("iprp", meta.from + FULL_BOX, meta.to)) {
      for (const ipco of boxes("ipco", iprp.from + BOX, iprp.to)) {
        for (const { from, to } of boxes("ispe", ipco.from + BOX, ipco.to)) {
          if (to - from < FULL_BOX + 8) return undefined;
          consider(view.getUint32(from + FULL_BOX), view.getUint32(from + FULL_BOX + 4));
        }
      }
    }
  }
  for (const moov of boxes("moov", 0, bytes.length)) {
    for (const trak of boxes("trak", moov.from + BOX, moov.to)) {
      for (const { from, to } of boxes("tkhd", trak.from + BOX, trak.to)) {
        if (to - from < FULL_BOX + 8) return undefined;
        consider(view.getUint32(to - 8) >>> FRACTION, view.getUint32(to - 4) >>> FRACTION);
      }
    }
  }
  return largest;
}
