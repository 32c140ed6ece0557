const [START_OF_SCAN, APPLICATION_1] = [0xda, 0xe1];
const EXIF = "Exif\0\0";
const ORIENTATION = 0x0112;
/** The orientations from which on the sides are exchanged. */
const ON_ITS_SIDE = 5;

/**
 * Whether a JPEG file is shown turned by a quarter, as its camera noted. https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf (4.6.4)
 *
 * @param front as much of the file as comes before its picture, or less
 */
export function turnedByExif(front: Uint8Array): boolean {
  const view = Buffer.from(front.buffer, front.byteOffset, front.byteLength);
  for (let at = 2; at + 4 <= view.length && view[at] === 0xff && view[at + 1] !== START_OF_SCAN; ) {
    const body = at + 4;
    const length = view.readUInt16BE(at + 2);
    if (view[at + 1] === APPLICATION_1 && view.toString("latin1", body, body + EXIF.length) === EXIF)
      return orientationIn(view.subarray(body + EXIF.length, at + 2 + length)) >= ON_ITS_SIDE;
    at += 2 + length;
  }
  return false;
}

/** @param tiff the first directory of a file in TIFF format */
function orientationIn(tiff: Buffer): number {
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > tiff.length) break;
    if (short(entry) === ORIENTATION) return short(entry + 8);
  }
  return 0;
}
