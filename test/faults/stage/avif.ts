import sharp from "sharp";

const SIDE = 6_000;
const SAID = 64;

/** An AVIF whose header (`ispe`, ISO/IEC 23008-12, 6.5.3) says 64 × 64 while its picture has 36 million pixels. */
export async function lyingAvif(): Promise<Buffer> {
  const create = { width: SIDE, height: SIDE, channels: 3, background: "#345" } as const;
  const file = await sharp({ create }).avif({ effort: 0, quality: 1 }).toBuffer();
  const at = file.indexOf("ispe", 0, "latin1");
  if (at < 0) throw new Error("The AVIF file has no size in its header.");
  file.writeUInt32BE(SAID, at + 8);
  file.writeUInt32BE(SAID, at + 12);
  return file;
}
