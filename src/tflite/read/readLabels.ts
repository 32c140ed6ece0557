import { unzipSync } from "fflate";
import { because } from "../../words/reason";
import { ASSOCIATED_FILE, TENSOR_METADATA } from "../format/schema";
import type { Table } from "../format/table";
import type { Complaints } from "../format/tfliteError";

/**
 * Maximum size of all label files together, in bytes: 100,000 classes with long names fit; more is an attack or a
 * mistake.
 */
const MAX_LABEL_BYTES = 4 << 20;

/**
 * Reads the labels from the ZIP archive that follows the model in the same file. The metadata of the output tensor
 * names the label file; without metadata it is the only .txt file in the archive.
 * https://ai.google.dev/edge/litert/models/metadata#associated_files
 */
export function readLabels(bytes: Uint8Array, output: Table | undefined, complaints: Complaints): string[] {
  const files = unzip(bytes, complaints);
  const named = output
    ?.tables(TENSOR_METADATA.associatedFiles, "part_associated_file")
    .find((f) => f.int8(ASSOCIATED_FILE.type) === ASSOCIATED_FILE.tensorAxisLabels)
    ?.string(ASSOCIATED_FILE.name);
  const name = named && files.has(named) ? named : [...files.keys()].find((file) => file.endsWith(".txt"));
  const file = name === undefined ? undefined : files.get(name);
  if (!file) {
    throw complaints.unsupported(because("part_labels"), because("tflite_no_labels"), because("remedy_labels"));
  }
  return splitLabels(new TextDecoder().decode(file));
}

/** Splits a label file, which has one label a line. */
export const splitLabels = (contents: string): string[] => contents.trimEnd().split(/\r?\n/);

/** Unpacks an archive, into a map: in an object, a file name such as "constructor" would find an inherited property. */
function unzip(bytes: Uint8Array, complaints: Complaints): Map<string, Uint8Array> {
  let left = MAX_LABEL_BYTES;
  try {
    const files = unzipSync(bytes, {
      filter: ({ size, originalSize, name }) => {
        const most = Math.max(size, originalSize);
        const wanted = most <= left && name.length < 256;
        if (wanted) left -= most;
        return wanted;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw complaints.unsupported(
      because("part_labels"),
      because("tflite_labels_unreadable", problem),
      because("remedy_zip"),
    );
  }
}
