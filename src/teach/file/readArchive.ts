import * as v from "valibot";
import { breather } from "../../async/breather";
import { measurePicture } from "../../classifier/pixels/measurePicture";
import { note } from "../../debug";
import type { Imported } from "../../examples/importExamples";
import { MAX_EXAMPLES } from "../../learn/limits";
import { type ArchivedFile, join, listArchive } from "../../tflite/format/archive";
import { Failed } from "../../words/failed";
import { megabytes } from "../../words/quantity";
import { headSchema, LIST, listSchema, MAX_BYTES, MAX_LIST_BYTES, MAX_PICTURE, VERSION } from "./format";
import { readFeatures } from "./readFeatures";

/** Time in ms for which the thread is held: other parts of the extension live on it. */
const SLICE_MS = 50;

/** The contents of a file of categories. */
interface Archive extends Imported {
  /** Whether what a network knows does not fit its pictures, and is left out: it can be worked out again. */
  readonly incomplete: boolean;
}

/**
 * Reads a file of categories. The categories with their pictures are taken as a whole or not at all.
 *
 * @param lengthFor number of values that a network has of an example, where it is known
 * @throws Failed where it is too large, of a later version, damaged, or something else
 */
export async function readArchive(
  signal: AbortSignal,
  file: File,
  lengthFor: (network: string) => Promise<number | undefined>,
): Promise<Archive> {
  const { name } = file;
  if (file.size > MAX_BYTES) throw new Failed("teach_file_too_large", name, megabytes(MAX_BYTES));
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return await read(bytes, name, lengthFor, breather(signal, SLICE_MS));
  } catch (error) {
    signal.throwIfAborted();
    const key = error instanceof Failed ? error.reason.key : undefined;
    if (key === "teach_file_newer") throw error;
    note("a file of categories", error);
    throw new Failed(key === "zip_changed" ? "teach_file_changed" : "teach_file_damaged", name);
  }
}

async function read(
  bytes: Uint8Array,
  name: string,
  lengthFor: (network: string) => Promise<number | undefined>,
  breathe: () => Promise<unknown>,
): Promise<Archive> {
  const files = new Map(listArchive(bytes, 2 * MAX_EXAMPLES).map((file) => [file.name, file]));
  let left = MAX_BYTES;
  // Counted in all, since a small archive may inflate, and a list may name one file again and again.
  const contentsOf = async (path: string, most: number) => {
    const read = await contents(files.get(path), Math.min(most, left), breathe);
    left -= read.length;
    return read;
  };
  const text = new TextDecoder().decode(await contentsOf(LIST, MAX_LIST_BYTES));
  const data: unknown = JSON.parse(text);
  if (v.parse(headSchema, data).version > VERSION) throw new Failed("teach_file_newer", name);
  const list = v.parse(listSchema, data);
  const none = list.none.length > 0 ? [{ name: undefined, examples: list.none }] : [];
  const listed = [...list.categories, ...none];
  if (listed.reduce((sum, { examples }) => sum + examples.length, 0) > MAX_EXAMPLES) throw invalid();
  const categories: Imported["categories"][number][] = [];
  for (const category of listed) {
    const examples: { content: string; picture: ArrayBuffer }[] = [];
    for (const { file, content } of category.examples) {
      examples.push({ content, picture: checkPicture(await contentsOf(file, MAX_PICTURE.bytes)) });
    }
    categories.push({ name: category.name, examples });
  }
  const features: Imported["features"][number][] = [];
  for (const one of list.features) {
    const length = await lengthFor(one.network);
    const sound = await readFeatures(one, length, () => contentsOf(one.file, MAX_BYTES), breathe);
    if (sound) features.push(sound);
  }
  return { categories, features, incomplete: features.length < list.features.length };
}

async function contents(
  file: ArchivedFile | undefined,
  most: number,
  breathe: () => Promise<unknown>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!file || file.size > most) throw invalid();
  const parts: Uint8Array[] = [];
  for (const part of file.parts()) {
    parts.push(part);
    await breathe();
  }
  return join(parts);
}

/** A small JPEG file, as those that are kept are: this page shows it. */
function checkPicture(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  const measured = measurePicture(bytes);
  if (typeof measured === "string" || measured.type !== "image/jpeg") throw invalid();
  if (Math.max(measured.width, measured.height) > MAX_PICTURE.side) throw invalid();
  return bytes.buffer;
}

const invalid = () => new Failed("zip_damaged");
