import { type Sides, viewOf } from "./sides";

const HEADER = 0x49484452;

/** Reads the size of a PNG file, in the chunk that comes first. https://www.w3.org/TR/png-3/#11IHDR */
export function readPng(bytes: Uint8Array): Sides | undefined {
  if (bytes.length < 24) return undefined;
  const view = viewOf(bytes);
  return view.getUint32(12) === HEADER ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}
