/** What is tried on a model apart from the classifier that serves: each in a worker of its own. */
import type { KnownAnswer, ModelEntry } from "../../models/entry";
import { loadFiles } from "../../models/loadFiles";
import type { EngineId } from "../../protocol/answer";
import { readTflite } from "../../tflite/readTflite";
import { because, type Reason } from "../../words/reason";
import { ENGINES } from "../engines";
import type { LoadedModel } from "../engines/engine";
import { chooseEngine, loadProven } from "./chooseEngine";
import { drawProbe } from "./drawProbe";
import { knownAnswers } from "./knownAnswers";

/** Runs are timed until there are so many, or so much time has gone: by default for a person who asked. */
const MAX_RUNS = 30;
const MAX_MS = 3_000;
/** No fewer than these, however long they take. */
const MIN_RUNS = 3;

/**
 * Milliseconds that a model takes for a picture on one engine: the median of
 * runs at the batch and in the copies that it is used with, after each has given its known answers.
 *
 * @throws Error saying why the engine cannot run it here
 */
export async function measure(signal: AbortSignal, entry: ModelEntry, id: EngineId, longest = MAX_MS): Promise<number> {
  const engine = ENGINES.find((e) => e.id === id);
  if (!engine) throw new Error(`There is no engine "${id}".`);
  const { graph, known } = await loadFiles(entry);
  const load = () => loadProven(signal, engine, graph, known, false);
  const models = await Promise.all(Array.from({ length: engine.copies }, load));
  const { batch } = models[0] as LoadedModel;
  const probe = drawProbe(1, entry.inputSize);
  const pixels = new Uint8Array(probe.length * batch);
  for (let i = 0; i < batch; i++) pixels.set(probe, i * probe.length);
  const times: number[] = [];
  const start = performance.now();
  while (times.length < MIN_RUNS || (times.length < MAX_RUNS && performance.now() - start < longest)) {
    signal.throwIfAborted();
    const begin = performance.now();
    await Promise.all(models.map((model) => model.run(pixels, batch)));
    times.push((performance.now() - begin) / (batch * models.length));
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

/** What a file turned out to be. */
export interface Finding extends Pick<ModelEntry, "inputSize" | "classes"> {
  readonly known: readonly KnownAnswer[];
  readonly labels: readonly string[];
  /** The engine that gave the same answers as plain JavaScript. */
  readonly agrees: EngineId;
}

/**
 * Reads a .tflite file of the user's and tries it: what plain JavaScript answers
 * for the probe pictures, another engine must answer too, repeatedly and in batches.
 *
 * @param labels the contents of a label file, in place of the one that the model carries
 * @throws TfliteError where it is no classifier that can be read; Error where no two engines agree
 */
export async function examine(signal: AbortSignal, contents: Blob, file: string, labels?: string): Promise<Finding> {
  const graph = readTflite(new Uint8Array(await contents.arrayBuffer()), file, labels);
  const cpu = ENGINES.find(({ id }) => id === "cpu");
  if (!cpu) throw new Error("The reference engine is missing.");
  const reference = await cpu.load(signal, graph, true);
  const known = await knownAnswers(signal, reference, graph);
  reference.dispose();
  const excluded = new Map<EngineId, Reason>([
    ["cpu", because("engine_is_reference")],
    ["litert", because("engine_says_less")],
  ]);
  const { engine, model } = await chooseEngine(signal, graph, known, "auto", undefined, excluded, () => {});
  model.dispose();
  const inputSize = graph.input.shape[1] ?? 0;
  return { inputSize, classes: graph.labels.length, known, labels: graph.labels, agrees: engine.id };
}
