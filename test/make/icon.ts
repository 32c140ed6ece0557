import { blackPng } from "./png";

/** An icon or a cursor that holds one PNG file of 256 pixels a side. https://en.wikipedia.org/wiki/ICO_(file_format) */
export function icon(png: Uint8Array = blackPng(256, 256), kind: "icon" | "cursor" = "icon"): Buffer {
  const head = Buffer.from([0, 0, kind === "icon" ? 1 : 2, 0, 1, 0]);
  const entry = Buffer.alloc(16);
  entry.writeUInt16LE(1, 4);
  entry.writeUInt16LE(32, 6);
  entry.writeUInt32LE(png.length, 8);
  entry.writeUInt32LE(head.length + entry.length, 12);
  return Buffer.concat([head, entry, png]);
}
