import { strToU8, zipSync } from "fflate";

const ENTRY = { signature: 0x02014b50, bytes: 46, name: 28, extra: 30, comment: 32, local: 42 };
const END = { bytes: 22, list: 16 };

/**
 * Appends a ZIP archive of `files` to `bytes`, as TensorFlow's metadata writer does: every offset counts from the start
 * of the whole file, and nothing is deflated, since MediaPipe reads the files in place. Layout: APPNOTE.TXT, sections
 * 4.3.12 (list of files) and 4.3.16 (its end). https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function appendZip(
  bytes: Uint8Array,
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data]);
  // The earliest time of the format: the same model is always the same file.
  const zip = zipSync(Object.fromEntries(entries), { level: 0, mtime: "1980-01-01T00:00" });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const shift = (at: number) => view.setUint32(at, view.getUint32(at, true) + bytes.length, true);
  const lengthAt = (at: number) => view.getUint16(at, true);
  const list = zip.length - END.bytes + END.list;
  let entry = view.getUint32(list, true);
  while (view.getUint32(entry, true) === ENTRY.signature) {
    shift(entry + ENTRY.local);
    entry +=
      ENTRY.bytes + lengthAt(entry + ENTRY.name) + lengthAt(entry + ENTRY.extra) + lengthAt(entry + ENTRY.comment);
  }
  shift(list);
  const whole = new Uint8Array(bytes.length + zip.length);
  whole.set(bytes);
  whole.set(zip, bytes.length);
  return whole;
}
