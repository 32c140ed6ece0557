import type { Strangers } from "../../learn/strangers";
import type { ModelEntry } from "../../models/entry";
import { type LoadedFiles, loadFiles } from "../../models/loadFiles";
import { toFeatures } from "../../tflite/head/toFeatures";
import { elements } from "../../tflite/tensor";
import type { ConvertedWeights } from "../engines/litert/toInt8Network";
import { readStrangers } from "./readStrangers";

/** A network that is taught. */
export interface Base {
  readonly files: LoadedFiles;
  /** Number of features that it has of a picture. */
  readonly width: number;
  /** What it knows of strangers; none where the extension does not have that. */
  readonly strangers: Strangers;
  /** Its weights as the files have them that are written of it. */
  readonly converted: ConvertedWeights;
}

const NONE: Strangers = { features: new Float32Array(), kinds: [] };

/** The one of the last time: what is added while browsing is learnt on the same, each time. */
let last: { readonly key: string; readonly base: Base } | undefined;

/**
 * Reads what is needed to teach a network. To be called in a worker of its own.
 * @throws ModelUnavailable; Failed where it has no features, or the extension's own file of strangers is damaged
 */
export async function openBase(entry: ModelEntry): Promise<Base> {
  const key = `${entry.id} ${entry.sha256}`;
  if (last?.key !== key) last = { key, base: await read(entry) };
  return last.base;
}

async function read(entry: ModelEntry): Promise<Base> {
  const files = await loadFiles(entry);
  const width = elements(toFeatures(files.graph).output.shape);
  const strangers = entry.strangers ? await readStrangers(entry.id, width) : NONE;
  return { files, width, strangers, converted: new WeakMap() };
}
