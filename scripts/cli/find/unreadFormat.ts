import { extname } from "node:path";
import { isAvif } from "../../../src/classifier/pixels/header/readAvif";

/** Formats of pictures that Chromium does not read, by how their files begin. */
const BEGINNINGS: readonly (readonly [name: string, beginning: RegExp])[] = [
  ["TIFF", /^(II[*+]\0|MM\0[*+])/],
  ["PSD", /^8BPS/],
  ["JPEG 2000", /^(\0\0\0[\s\S]jP {2}|\xff\x4f\xff\x51)/],
  ["XCF", /^gimp xcf/],
];
/** The brands of HEIC files, one of which is near the front. https://mp4ra.org/registered-types/brands */
const HEIC = /^[\s\S]{4}ftyp[\s\S]*?he(ic|ix|im|is|vc|vx|vm|vs)/;
/** How much of a file its brands are in, in bytes. */
const BRANDS_BYTES = 64;

/** The same by their names, for cameras' files, which are all TIFF inside, and for those that are damaged. */
const ENDINGS: readonly (readonly [name: string, ending: RegExp])[] = [
  ["raw camera files", /^\.(cr2|cr3|nef|nrw|arw|dng|raf|orf|rw2|pef|srw)$/i],
  ["HEIC", /^\.hei[cf]$/i],
  ["TIFF", /^\.tiff?$/i],
  ["PSD", /^\.ps[db]$/i],
  ["JPEG 2000", /^\.(jp2|j2k|jpf|jpx|jpm)$/i],
  ["XCF", /^\.xcf$/i],
];

const nameIn = (formats: typeof ENDINGS, text: string) => formats.find(([, pattern]) => pattern.test(text))?.[0];

/** The format of a picture's file that Chromium cannot read, by its first bytes; undefined for any other file. */
export function unreadFormat(front: Uint8Array): string | undefined {
  const text = Buffer.from(front.subarray(0, BRANDS_BYTES)).toString("latin1");
  if (HEIC.test(text) && !isAvif(front)) return "HEIC";
  return nameIn(BEGINNINGS, text);
}

/** The same by its name. */
export const unreadByName = (file: string): string | undefined => nameIn(ENDINGS, extname(file));

export const cannotRead = (format: string): string => `Chromium can't read ${format}.`;
