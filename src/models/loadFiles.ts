import type { Graph } from "../tflite/graph";
import { readTflite } from "../tflite/readTflite";
import { Failed } from "../words/failed";
import { because, carriedBy } from "../words/reason";
import type { KnownAnswer, ModelEntry, VerdictRule } from "./entry";
import { fetchOwn } from "./extensionFiles";
import { sha256 } from "./sha256";
import { readStored } from "./storage";
import { labelText } from "./stored/labelText";
import { readAnswers } from "./stored/readAnswers";
import { readRule } from "./stored/readRule";

/** File with a model's correct answers for the probe pictures, in its folder. */
export const ANSWERS_FILE = "answers.json";
/** File with the labels that the user gave, one a line, in the folder of a model that carries none itself. */
export const LABELS_FILE = "labels.txt";

/** A model's file is unavailable, or is not what it should be. */
export class ModelUnavailable extends Failed {
  override name = "ModelUnavailable";
}

export interface LoadedFiles {
  readonly graph: Graph;
  readonly known: readonly KnownAnswer[];
  /** The rule that goes with a model of the user's own, in place of its entry's. */
  readonly rule?: VerdictRule | undefined;
}

/**
 * Reads a model's files from the extension or from the browser's storage. The SHA-256 of stored files is checked on
 * each load: a disk may have failed, or a download been cut off.
 *
 * @throws ModelUnavailable where the model was not downloaded, or any file of its copy, or of the extension, is missing or
 *   damaged
 */
export async function loadFiles(entry: ModelEntry): Promise<LoadedFiles> {
  try {
    return await (entry.from === "user" ? loadBrought(entry) : loadPublished(entry));
  } catch (error) {
    if (error instanceof ModelUnavailable) throw error;
    // Read when it was added or downloaded, perhaps by a version that took more than this one.
    const { key, args } = carriedBy(error) ?? because(damagedKey(entry), entry.title);
    throw new ModelUnavailable(key, ...args);
  }
}

async function loadPublished(entry: ModelEntry): Promise<LoadedFiles> {
  const { id, file, labels } = entry;
  const path = `/models/${id}/${ANSWERS_FILE}`;
  const [bytes, list, answers] = await Promise.all([
    readPublished(entry),
    labels && readPublished({ ...entry, ...labels }),
    fetchOwn(path).then((response) => response.text()),
  ]);
  const given = labels && list && labelText(list, labels.file);
  const graph = readTflite(bytes, file, given);
  const known = readAnswers(answers);
  if (!known) throw new ModelUnavailable("model_file_damaged", path);
  return { graph, known };
}

async function readPublished(entry: ModelEntry): Promise<Uint8Array> {
  if (entry.from !== "extension") return readChecked(entry);
  return new Uint8Array(await (await fetchOwn(`/models/${entry.id}/${entry.file}`)).arrayBuffer());
}

async function loadBrought(entry: ModelEntry): Promise<LoadedFiles> {
  const { id, title, labelsSha256, answersSha256 } = entry;
  const bytes = await readChecked(entry);
  const [answers, labels] = await Promise.all([readStored(id, ANSWERS_FILE), readStored(id, LABELS_FILE)]);
  if (!answers || (labelsSha256 && !labels)) throw new ModelUnavailable("model_incomplete", title);
  const known = (await isSound(answers, answersSha256)) && readAnswers(await answers.text());
  if (!known || (labels && !(await isSound(labels, labelsSha256)))) throw damaged(entry);
  const graph = readTflite(bytes, entry.file, await labels?.text());
  // Its known answers are those to other inputs.
  if (graph.stored && !entry.quantised) throw new ModelUnavailable("model_of_before", title);
  // The entry has no SHA-256 of its own: it is held to what it describes.
  if (graph.input.shape[1] !== entry.inputSize || graph.labels.length !== entry.classes) throw damaged(entry);
  return { graph, known, rule: readRule(bytes, graph.labels.length) };
}

/** Whether a file has this SHA-256, where one was kept. */
const isSound = async (file: File, right: string | undefined) =>
  right === undefined || (await sha256(await file.arrayBuffer())) === right;

async function readChecked(entry: ModelEntry): Promise<Uint8Array> {
  const { id, title, file, bytes, sha256: right, from } = entry;
  const stored = await readStored(id, file);
  if (!stored || (from === "address" && stored.size < bytes)) {
    throw new ModelUnavailable(from === "user" ? "model_not_here_yours" : "model_not_here", title);
  }
  // Larger than it was: another file, which need not be read to be told from the right one.
  if (stored.size > bytes) throw damaged(entry);
  const contents = await stored.arrayBuffer();
  if ((await sha256(contents)) === right) return new Uint8Array(contents);
  throw damaged(entry);
}

/** With the model's title. */
const damagedKey = ({ from }: ModelEntry) =>
  from === "user" ? "model_damaged_yours" : from === "address" ? "model_damaged" : "model_file_damaged";
const damaged = (entry: ModelEntry) => new ModelUnavailable(damagedKey(entry), entry.title);
