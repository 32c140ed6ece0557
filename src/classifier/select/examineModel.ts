import type { KnownAnswer, ModelEntry } from "../../models/entry";
import type { EngineId } from "../../protocol/answer";
import { readTflite } from "../../tflite/readTflite";
import { because, type Reason } from "../../words/reason";
import { ENGINES } from "../engines";
import { chooseEngine } from "./chooseEngine";
import { knownAnswers } from "./knownAnswers";

/** What the examination of a file has found. */
export interface Finding extends Pick<ModelEntry, "inputSize" | "classes"> {
  readonly known: readonly KnownAnswer[];
  readonly labels: readonly string[];
  /** The engine that gave the same answers as plain JavaScript. */
  readonly agrees: EngineId;
}

/**
 * Reads a .tflite file of the user's and tries it: what plain JavaScript answers
 * for the probe pictures, another engine must answer too, repeatedly and in
 * batches. To be called in a worker of its own.
 *
 * @param labels the contents of a label file, in place of the labels that the model carries
 * @throws TfliteError where the file is not a classifier that can be read; Error where no two engines agree
 */
export async function examineModel(
  signal: AbortSignal,
  contents: Blob,
  file: string,
  labels?: string,
): Promise<Finding> {
  const graph = readTflite(new Uint8Array(await contents.arrayBuffer()), file, labels);
  const cpu = ENGINES.find(({ id }) => id === "cpu");
  if (!cpu) throw new Error("The reference engine is missing.");
  const reference = await cpu.load(signal, graph, { asked: true });
  const known = await knownAnswers(signal, reference, graph);
  reference.dispose();
  const excluded = new Map<EngineId, Reason>([
    ["cpu", because("engine_is_reference")],
    ["litert", because("engine_says_less")],
  ]);
  const search = { choice: "auto", fastest: undefined, excluded, report: () => {} } as const;
  const { engine, model } = await chooseEngine(signal, { graph, known }, search);
  model.dispose();
  const inputSize = graph.input.shape[1] ?? 0;
  return { inputSize, classes: graph.labels.length, known, labels: graph.labels, agrees: engine.id };
}
