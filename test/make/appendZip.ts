import { strToU8, zipSync } from "fflate";

const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;

/**
 * Appends a ZIP archive of `files` to `bytes`, as TensorFlow's metadata writer does: every offset counts from the start
 * of the whole file. Layout: APPNOTE.TXT, sections 4.3.12 (central directory) and 4.3.16 (its end).
 */
export function appendZip(bytes: Uint8Array, files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data]);
  const zip = zipSync(Object.fromEntries(entries));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const shift = (at: number) => view.setUint32(at, view.getUint32(at, true) + bytes.length, true);

  let entry = view.getUint32(zip.length - END_BYTES + 16, true);
  while (view.getUint32(entry, true) === ENTRY_SIGNATURE) {
    shift(entry + 42);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  shift(zip.length - END_BYTES + 16);
  const whole = new Uint8Array(bytes.length + zip.length);
  whole.set(bytes);
  whole.set(zip, bytes.length);
  return whole;
}
