import { type Sides, viewOf } from "./sides";

/** Bytes of the oldest header, whose sides have 16 bits each. */
const OLDEST = 12;

/** Reads the size of a BMP file. https://learn.microsoft.com/windows/win32/gdi/bitmap-header-types */
export function readBmp(bytes: Uint8Array): Sides | undefined {
  if (bytes.length < 26) return undefined;
  const view = viewOf(bytes);
  if (view.getUint32(14, true) === OLDEST) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  // A negative height says that the rows go from top to bottom.
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}
