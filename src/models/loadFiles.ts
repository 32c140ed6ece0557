import type { Graph } from "../tflite/graph";
import { readTflite } from "../tflite/readTflite";
import { Failed } from "../words/failed";
import type { KnownAnswer, ModelEntry } from "./entry";
import { fetchJson, fetchOwn } from "./extensionFiles";
import { sha256 } from "./sha256";
import { readStored } from "./storage";

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
}

/**
 * Reads a model's files from the extension or from the browser's storage. The SHA-256 of stored files is checked on
 * each load: a disk may have failed, or a download been cut off.
 *
 * @throws ModelUnavailable where the model was not downloaded, or its copy is damaged
 */
export async function loadFiles(entry: ModelEntry): Promise<LoadedFiles> {
  if (entry.from === "extension") {
    const folder = `/models/${entry.id}`;
    const bytes = await (await fetchOwn(`${folder}/${entry.file}`)).arrayBuffer();
    return {
      graph: readTflite(new Uint8Array(bytes), entry.file),
      known: await fetchJson(`${folder}/${ANSWERS_FILE}`),
    };
  }
  const bytes = await readChecked(entry);
  if (entry.from === "address") {
    const known = await fetchJson<KnownAnswer[]>(`/models/${entry.id}/${ANSWERS_FILE}`);
    return { graph: readTflite(bytes, entry.file), known };
  }
  const [answers, labels] = await Promise.all([readStored(entry.id, ANSWERS_FILE), readStored(entry.id, LABELS_FILE)]);
  if (!answers) throw new ModelUnavailable("model_incomplete", entry.title);
  return { graph: readTflite(bytes, entry.file, await labels?.text()), known: JSON.parse(await answers.text()) };
}

async function readChecked({ id, title, file, bytes, sha256: right, from }: ModelEntry): Promise<Uint8Array> {
  const own = from === "user";
  const stored = await readStored(id, file);
  if (!stored || (from === "address" && stored.size < bytes)) {
    throw new ModelUnavailable(own ? "model_not_here_yours" : "model_not_here", title);
  }
  const contents = await stored.arrayBuffer();
  if ((await sha256(contents)) === right) return new Uint8Array(contents);
  throw new ModelUnavailable(own ? "model_damaged_yours" : "model_damaged", title);
}
