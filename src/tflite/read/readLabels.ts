import { plainText } from "../../words/labels/plainText";
import { because, carriedBy } from "../../words/reason";
import { type ArchivedFile, listArchive } from "../format/archive";
import { ASSOCIATED_FILE, TENSOR_METADATA } from "../format/schema";
import type { Table } from "../format/table";
import type { Complaints } from "../format/tfliteError";

/** Maximum size of a label file in bytes: 100,000 classes with long names fit; more is an attack or a mistake. */
const MAX_LABEL_BYTES = 4 << 20;
/** Maximum number of labels: ten times as many as the largest published classifiers have. */
const MAX_LABELS = 200_000;
/** Maximum length of a label in characters, after which it is cut; ImageNet's longest has 121. */
const MAX_LABEL = 200;
/** The number of a class before its label, as Coral's label files have it: "7 great grey owl", "7: great grey owl". */
const NUMBER = /^(\d+)(?::\s*|\s+)/;

/**
 * Reads the labels from the ZIP archive that follows the model in the same file. The metadata of the output tensor
 * names the label file; without metadata it is the only .txt file in the archive.
 * https://ai.google.dev/edge/litert/models/metadata#associated_files
 */
export function readLabels(bytes: Uint8Array, output: Table | undefined, complaints: Complaints): string[] {
  const files = readable(complaints, () => listArchive(bytes)).filter(({ size }) => size <= MAX_LABEL_BYTES);
  const named = output
    ?.tables(TENSOR_METADATA.associatedFiles, "part_associated_file")
    .find((f) => f.int8(ASSOCIATED_FILE.type) === ASSOCIATED_FILE.tensorAxisLabels)
    ?.string(ASSOCIATED_FILE.name);
  const isNamed = ({ name }: ArchivedFile) => name === named;
  const file = files.find(isNamed) ?? files.find(({ name }) => name.endsWith(".txt"));
  if (!file) {
    throw complaints.unsupported(because("part_labels"), because("tflite_no_labels"), because("remedy_labels"));
  }
  const contents = readable(complaints, () => file.contents());
  return splitLabels(new TextDecoder().decode(contents), complaints);
}

/**
 * Splits a label file, which has one label a line, in some files after its number. Two classes may have the same label:
 * in ImageNet, two are cranes.
 */
export function splitLabels(contents: string, complaints: Complaints): string[] {
  if (contents.length > MAX_LABEL_BYTES) throw tooMany(complaints);
  const labels = contents.trimEnd().split(/\r?\n/, MAX_LABELS + 1);
  if (labels.length > MAX_LABELS) throw tooMany(complaints);
  const numbered = labels.length > 1 && labels.every((label, index) => NUMBER.exec(label)?.[1] === `${index}`);
  return labels.map((label) => plainText(numbered ? label.replace(NUMBER, "") : label, MAX_LABEL));
}

const tooMany = (complaints: Complaints) =>
  complaints.unsupported(
    because("part_labels"),
    because("tflite_many_labels", MAX_LABELS),
    because("remedy_right_labels"),
  );

function readable<T>(complaints: Complaints, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const problem = carriedBy(cause) ?? (cause instanceof Error ? cause.message : String(cause));
    throw complaints.unsupported(
      because("part_labels"),
      because("tflite_labels_unreadable", problem),
      because("remedy_zip"),
    );
  }
}
