import * as v from "valibot";
import { measurePicture } from "../../classifier/pixels/measurePicture";
import { note } from "../../debug";
import { MAX_EXAMPLES } from "../../learn/limits";
import { type ArchivedFile, listArchive } from "../../tflite/format/archive";
import { Failed } from "../../words/failed";
import { megabytes } from "../../words/quantity";
import { headSchema, LIST, type List, listSchema, MAX_BYTES, MAX_LIST_BYTES, MAX_PICTURE, VERSION } from "./format";

/** What an archive holds. */
export interface Archived {
  readonly categories: readonly {
    readonly name: string;
    readonly examples: readonly { readonly content: string; readonly picture: ArrayBuffer }[];
  }[];
  readonly features: readonly {
    readonly network: string;
    readonly seen: readonly { readonly content: string; readonly features: Float32Array }[];
  }[];
}

/**
 * Reads a file of categories; it is taken as a whole or not at all.
 * @throws Failed where it is too large, of a later version, damaged, or something else
 */
export async function readArchive(file: File): Promise<Archived> {
  const { name } = file;
  if (file.size > MAX_BYTES) throw new Failed("teach_file_too_large", name, megabytes(MAX_BYTES));
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return read(bytes, name);
  } catch (error) {
    if (error instanceof Failed && error.reason.key === "teach_file_newer") throw error;
    note("a file of categories", error);
    throw new Failed("teach_file_damaged", name);
  }
}

function read(bytes: Uint8Array, name: string): Archived {
  const files = new Map(listArchive(bytes, 2 * MAX_EXAMPLES).map((file) => [file.name, file]));
  let left = MAX_BYTES;
  // Counted in all, since a small archive may inflate, and a list may name one file again and again.
  const contentsOf = (path: string, most: number) => {
    const read = contents(files.get(path), Math.min(most, left));
    left -= read.length;
    return read;
  };
  const text = new TextDecoder().decode(contentsOf(LIST, MAX_LIST_BYTES));
  const data: unknown = JSON.parse(text);
  if (v.parse(headSchema, data).version > VERSION) throw new Failed("teach_file_newer", name);
  const list = v.parse(listSchema, data);
  if (list.categories.reduce((sum, { examples }) => sum + examples.length, 0) > MAX_EXAMPLES) throw invalid();
  return {
    categories: list.categories.map((category) => ({
      name: category.name,
      examples: category.examples.map(({ file, content }) => ({
        content,
        picture: checkPicture(contentsOf(file, MAX_PICTURE.bytes)),
      })),
    })),
    features: list.features.map((one) => readFeatures(one, contentsOf(one.file, MAX_BYTES))),
  };
}

function contents(file: ArchivedFile | undefined, most: number): Uint8Array<ArrayBuffer> {
  if (!file || file.size > most) throw invalid();
  return file.contents().slice();
}

/** A small JPEG file, as those that are kept are: this page shows it. */
function checkPicture(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  const measured = measurePicture(bytes);
  if (typeof measured === "string" || measured.type !== "image/jpeg") throw invalid();
  if (Math.max(measured.width, measured.height) > MAX_PICTURE.side) throw invalid();
  return bytes.buffer;
}

function readFeatures({ network, contents }: List["features"][number], bytes: Uint8Array<ArrayBuffer>) {
  const length = bytes.length / 4 / contents.length;
  if (!Number.isInteger(length) || length === 0) throw invalid();
  const values = new Float32Array(bytes.buffer);
  return {
    network,
    seen: contents.map((content, i) => ({ content, features: values.subarray(i * length, (i + 1) * length) })),
  };
}

const invalid = () => new Failed("zip_damaged");
