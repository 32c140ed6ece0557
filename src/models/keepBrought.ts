import { plainText } from "../words/labels/plainText";
import { BROUGHT, ENTRY_FILE } from "./catalogue";
import { type KnownAnswer, type ModelEntry, UNFITTED_RULE } from "./entry";
import { ANSWERS_FILE, LABELS_FILE } from "./loadFiles";
import { sha256 } from "./sha256";
import { writeStored } from "./storage";

/** Maximum length of a model's name, in characters. */
const MAX_TITLE = 100;

/** A model that the user brought, read and proven. */
export interface BroughtModel {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  /** Contents of the label file that the user gave, where the model carries no labels. */
  readonly labels: string | undefined;
  readonly inputSize: number;
  readonly classes: number;
  readonly known: readonly KnownAnswer[];
  /** A few of its labels, to show what it knows. */
  readonly examples: readonly string[];
  /** Id of the model whose network it is, where it was taught here. */
  readonly base?: string;
}

/**
 * Keeps a user's model in the browser's storage; from then on it can be chosen.
 * @throws StorageFull
 */
export async function keepBrought({
  name,
  bytes,
  labels,
  known,
  examples,
  base,
  ...facts
}: BroughtModel): Promise<ModelEntry> {
  const hash = await sha256(bytes);
  const answers = JSON.stringify(known);
  const entry: ModelEntry = {
    ...facts,
    id: `${BROUGHT}${hash.slice(0, 12)}`,
    title: plainText(name.replace(/\.tflite$/i, ""), MAX_TITLE),
    from: "user",
    file: "model.tflite",
    sha256: hash,
    ...(labels !== undefined && { labelsSha256: await sha256(new TextEncoder().encode(labels)) }),
    quantised: true,
    answersSha256: await sha256(new TextEncoder().encode(answers)),
    bytes: bytes.byteLength,
    licence: "yours",
    knows: "",
    examples,
    standIn: false,
    ...(base !== undefined && { base }),
    verdict: UNFITTED_RULE,
  };
  await writeStored(entry.id, entry.file, new Uint8Array(bytes));
  await writeStored(entry.id, ANSWERS_FILE, answers);
  if (labels !== undefined) await writeStored(entry.id, LABELS_FILE, labels);
  // The entry comes last: a model is listed once it has one.
  await writeStored(entry.id, ENTRY_FILE, JSON.stringify(entry));
  return entry;
}
