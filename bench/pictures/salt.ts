import type { Format } from "./plan";

/** The header of an ISO media box, as AVIF files consist of: its length and its kind. */
const BOX_HEADER = 8;

/**
 * The same picture as another file: decoders ignore what follows its end, but
 * its content hash is new, so that no cache of results knows it. AVIF needs a
 * box for that, of the kind that is skipped.
 * ISO/IEC 14496-12, 8.1.2
 */
export function salted(bytes: Buffer, format: Format, salt: string): Buffer {
  if (salt === "") return bytes;
  const text = Buffer.from(salt);
  if (format !== "avif") return Buffer.concat([bytes, text]);
  const header = Buffer.alloc(BOX_HEADER);
  header.writeUInt32BE(BOX_HEADER + text.length);
  header.write("free", 4, "latin1");
  return Buffer.concat([bytes, header, text]);
}
