import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Sides } from "../../../src/classifier/pixels/header/sides";
import { measurePicture } from "../../../src/classifier/pixels/measurePicture";
import { UnreadableError } from "../../../src/protocol/unreadableError";
import { turnedByExif } from "./turnedByExif";
import { unreadByName, unreadFormat } from "./unreadFormat";

/** Number of bytes of a file that are looked at; and where its size is not in them, since a camera's notes come before it. */
const FRONTS = [64 << 10, 4 << 20];
/** Beginnings of the formats whose names do not have to say what they are. */
const MAGIC =
  /^(\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(avi[fs]|mif1|miaf|msf1)|\xff\n|\0\0\0[\s\S]JXL )/;
/** Sizes of the second header of a BMP file: its first two letters may begin a text, too. */
const BMP_HEADERS = [12, 16, 40, 52, 56, 64, 108, 124];
const MAX_ICONS = 64;

function hasMagic(front: Buffer): boolean {
  if (front.length < 18) return false;
  if (front.readUInt32BE(0) === 0x0100) return front.readUInt16LE(4) > 0 && front.readUInt16LE(4) <= MAX_ICONS;
  if (front.toString("latin1", 0, 2) === "BM") return BMP_HEADERS.includes(front.readUInt32LE(14));
  return MAGIC.test(front.toString("latin1", 0, 16));
}

/** What a file is, by its contents. */
export interface Look {
  /** It looks like a picture. */
  readonly picture: boolean;
  /** Name of its format, where that is one that Chromium cannot read. */
  readonly unread?: string;
  /** As it is shown, in pixels; left out where the file does not say it, as a drawing does not. */
  readonly size?: Sides;
}

/** @throws Error where it cannot be read */
export function lookInto(file: string): Look {
  const descriptor = openSync(file, "r");
  try {
    const { size: length } = fstatSync(descriptor);
    let look: Look = { picture: false };
    for (const most of FRONTS) {
      const front = new Uint8Array(Math.min(most, length));
      const read = readSync(descriptor, front, 0, front.length, 0);
      look = lookAt(front.subarray(0, read));
      if (look.size || !look.picture || most >= length) break;
    }
    const unread = look.unread ?? (look.picture ? undefined : unreadByName(file));
    return { ...look, ...(unread && { unread }) };
  } finally {
    closeSync(descriptor);
  }
}

/** @param front the first bytes of a file */
export function lookAt(front: Uint8Array): Look {
  const unread = unreadFormat(front);
  if (unread) return { picture: false, unread };
  const magic = hasMagic(Buffer.from(front.subarray(0, 32)));
  try {
    const measured = measurePicture(front);
    if (typeof measured === "string") return { picture: magic || measured === "drawing" };
    const { width, height, type } = measured;
    const turned = type === "image/jpeg" && turnedByExif(front);
    return { picture: magic, size: turned ? { width: height, height: width } : { width, height } };
  } catch (error) {
    if (error instanceof UnreadableError) return { picture: magic };
    throw error;
  }
}
