/**
 * Reads the ZIP archive at the end of a file. Layout: APPNOTE.TXT, sections 4.3.7 (local header), 4.3.12 (list of files)
 * and 4.3.16 (its end). https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * `unzipSync` of fflate believes the sizes and numbers that an archive claims: it goes through four billion entries, and
 * inflates to the end whatever comes out.
 */
import { Inflate } from "fflate";
import { Failed } from "../../words/failed";
import { crc32 } from "./crc32";

const END = { signature: 0x06054b50, bytes: 22, files: 10, list: 16 };
const ENTRY = { signature: 0x02014b50, bytes: 46, method: 10, crc: 16, size: 20, wholeSize: 24, name: 28, local: 42 };
const LOCAL = { bytes: 30, name: 26 };
/** Maximum length of the comment behind the list's end, which comes last in the file. */
const MAX_COMMENT = 0xffff;
/** Maximum number of files in the archive of a model, of which one is wanted. */
const MAX_FILES = 1_000;
/** Bytes that are inflated at a time: each can become a thousand. */
const STEP = 4_096;
/** Bytes of what is stored as it is that are given at a time. */
const STORED_STEP = 1 << 20;

/** A file in an archive. */
export interface ArchivedFile {
  readonly name: string;
  /** Size that the archive claims for its contents, in bytes. */
  readonly size: number;
  /**
   * Its contents, a few megabytes at a time at most, so that whoever reads much can let others have the thread in between.
   * @throws Error where they are damaged: longer or shorter than `size`, or not what their checksum says, which is known
   *   once all are given
   */
  parts(): Iterable<Uint8Array>;
  /** All of them; throws as `parts` does. */
  contents(): Uint8Array;
}

/**
 * @param most maximum number of files; more are left out
 * @throws Error where there is no archive, or its list is damaged
 */
export function listArchive(bytes: Uint8Array, most = MAX_FILES): ArchivedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const files: ArchivedFile[] = [];
  const count = Math.min(view.getUint16(end + END.files, true), most);
  let at = view.getUint32(end + END.list, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY.bytes > end || view.getUint32(at, true) !== ENTRY.signature) throw invalid();
    const entry = at;
    const [name = 0, extra = 0, comment = 0] = [0, 2, 4].map((more) => view.getUint16(entry + ENTRY.name + more, true));
    const from = entry + ENTRY.bytes;
    const size = view.getUint32(entry + ENTRY.wholeSize, true);
    files.push({
      name: new TextDecoder().decode(bytes.subarray(from, from + name)),
      size,
      parts: () => checked(partsOf(bytes, view, entry, size), size, view.getUint32(entry + ENTRY.crc, true)),
      contents() {
        return join([...this.parts()]);
      },
    });
    at = from + name + extra + comment;
  }
  return files;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END.bytes;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw invalid();
}

function partsOf(bytes: Uint8Array, view: DataView, entry: number, size: number): Iterable<Uint8Array> {
  const local = view.getUint32(entry + ENTRY.local, true);
  if (local + LOCAL.bytes > bytes.length) throw invalid();
  const lengths = view.getUint16(local + LOCAL.name, true) + view.getUint16(local + LOCAL.name + 2, true);
  const start = local + LOCAL.bytes + lengths;
  const stored = bytes.subarray(start, start + view.getUint32(entry + ENTRY.size, true));
  const method = view.getUint16(entry + ENTRY.method, true);
  if (method === 0) return inSteps(stored);
  if (method === 8) return inflate(stored, size);
  throw new Failed("zip_method", method);
}

/** Without a checksum, bytes that have changed since would pass for a picture, or for numbers. */
function* checked(parts: Iterable<Uint8Array>, size: number, crc: number): Generator<Uint8Array, void, void> {
  let [length, sum] = [0, 0];
  for (const part of parts) {
    length += part.length;
    if (length > size) throw invalid();
    sum = crc32(part, sum);
    yield part;
  }
  if (length !== size || sum !== crc) throw new Failed("zip_changed");
}

function* inSteps(stored: Uint8Array): Generator<Uint8Array, void, void> {
  for (let at = 0; at < stored.length; at += STORED_STEP) yield stored.subarray(at, at + STORED_STEP);
}

/** Inflates until the size is exceeded, so that no file becomes larger than it claims. */
function* inflate(stored: Uint8Array, size: number): Generator<Uint8Array, void, void> {
  const given: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((part) => {
    length += part.length;
    if (length > size) throw invalid();
    given.push(part);
  });
  for (let at = 0; at < stored.length; at += STEP) {
    inflater.push(stored.subarray(at, at + STEP), at + STEP >= stored.length);
    yield* given.splice(0);
  }
}

/** A copy of all parts as one. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const invalid = () => new Failed("zip_damaged");
