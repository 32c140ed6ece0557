import type { KnownAnswer } from "../../models/entry";
import type { Graph } from "../../tflite/graph";
import type { LoadedModel } from "../engines/engine";
import { drawProbe } from "./drawProbe";

/** Seeds of the probe pictures, one for each picture. */
const SEEDS = [1, 2, 3, 4];
/** Number of most probable classes that are kept of each answer. */
const CLASSES_KEPT = 8;
/** Number of decimal places of a kept probability. */
const DIGITS = 6;

/** Runs the probe pictures, for `proveEngine` to compare other engines with. */
export async function knownAnswers(
  signal: AbortSignal,
  model: LoadedModel,
  graph: Graph,
  seeds: readonly number[] = SEEDS,
): Promise<KnownAnswer[]> {
  const answers: KnownAnswer[] = [];
  for (const seed of seeds) {
    signal.throwIfAborted();
    answers.push(answerOf(seed, await model.run(drawProbe(seed, graph.input.shape[1] ?? 0), 1)));
  }
  return answers;
}

/** What is kept of the probabilities for a probe picture. */
export function answerOf(seed: number, probabilities: Float32Array): KnownAnswer {
  const top = Array.from(probabilities, (p, index) => ({ index, probability: Number(p.toFixed(DIGITS)) }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, CLASSES_KEPT);
  return { seed, top };
}
