import type { Format } from "./plan";

/** Size in bytes of the header of an ISO media box, its length and its kind; AVIF files consist of such boxes. */
const BOX_HEADER = 8;

/**
 * Makes another file of the same picture: decoders ignore bytes after its end, but its content hash is new, so that no
 * cache of results knows the file. In an AVIF file these bytes need a box, of the kind that decoders skip.
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
