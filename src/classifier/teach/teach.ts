import { type Learnt, learn } from "../../learn/learn";
import type { Strangers } from "../../learn/strangers";
import type { ModelEntry } from "../../models/entry";
import { loadFiles } from "../../models/loadFiles";
import { tellShare } from "../../protocol/request/learningShare";
import type { Lesson } from "../../protocol/request/lesson";
import { toFeatures } from "../../tflite/head/toFeatures";
import { withHead } from "../../tflite/head/withHead";
import { elements } from "../../tflite/tensor";
import { writeClassifier } from "../../tflite/writeClassifier";
import { toInt8Network } from "../engines/litert/toInt8Network";
import { readStrangers } from "./readStrangers";

/** A model that tells the user's categories, and how good it is. */
export interface Taught extends Learnt {
  /** The whole network with its new head and its labels, as a .tflite file. */
  readonly file: Uint8Array<ArrayBuffer>;
  /** Time that the learning took. */
  readonly milliseconds: number;
}

const NONE: Strangers = { features: new Float32Array(), kinds: [] };

/**
 * Teaches a model the user's categories, and says how far that is. To be called in a worker of its own, whose thread it
 * takes up for a second or more at a time.
 *
 * @throws Failed where the model has no features, or there is too little to learn from, or something is wrong with it; also
 *   where the extension's own file of strangers is damaged
 */
export async function teach(signal: AbortSignal, entry: ModelEntry, lesson: Lesson): Promise<Taught> {
  const { graph } = await loadFiles(entry);
  const width = elements(toFeatures(graph).output.shape);
  const strangers = entry.strangers ? await readStrangers(entry.id, width) : NONE;
  const features = new Float32Array(await lesson.features.arrayBuffer());
  const start = performance.now();
  const done = new AbortController();
  const learnt = await learn(signal, { ...lesson, features, width }, strangers, tellShare(done.signal)).finally(() =>
    done.abort(),
  );
  const milliseconds = performance.now() - start;
  const taught = withHead(graph, learnt.head);
  // As LiteRT runs it here: outside, too, it then says the same, and takes half the time of uint8.
  const file = writeClassifier({ ...taught, ...toInt8Network(taught) }, lesson.title);
  return { ...learnt, file, milliseconds };
}
