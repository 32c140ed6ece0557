import type { KnownAnswer } from "../models/entry";
import { elements, type Graph } from "../tflite/graph";
import type { LoadedModel } from "./engines/engine";
import { drawProbe } from "./probe";

/** Some engines go wrong only from the second run on. */
const ROUNDS = 3;
/** Largest difference in a probability between two correct float engines, with room for rounding. */
const TOLERANCE = 0.01;

/**
 * Runs the model on pictures whose answers are known: three times one by one,
 * and three times at its batch, each picture at another place of it every time.
 *
 * @throws Error saying which answer was wrong
 */
export async function prove(signal: AbortSignal, model: LoadedModel, graph: Graph, known: readonly KnownAnswer[]) {
  const size = graph.input.shape[1] ?? 0;
  const probes = known.map((answer) => ({ answer, pixels: drawProbe(answer.seed, size) }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const count of new Set([1, model.batch])) {
      signal.throwIfAborted();
      const batch = Array.from({ length: count }, (_, i) => probes[(round + i) % probes.length]).filter((p) => !!p);
      const pixels = new Float32Array(count * elements(graph.input.shape));
      batch.forEach((probe, i) => {
        pixels.set(probe.pixels, i * probe.pixels.length);
      });
      const probabilities = await model.run(pixels, count);
      const classes = graph.labels.length;
      batch.forEach(({ answer }, i) => {
        check(answer, probabilities.subarray(i * classes, (i + 1) * classes), `run ${round + 1} at batch ${count}`);
      });
    }
  }
}

function check({ seed, top }: KnownAnswer, found: Float32Array, where: string): void {
  for (const { index, probability } of top) {
    const difference = Math.abs((found[index] ?? Number.NaN) - probability);
    if (!(difference <= TOLERANCE)) {
      throw new Error(
        `It computes wrong results here: class ${index} of probe ${seed} should have ${probability}, ` +
          `and has ${found[index]} (${where}).`,
      );
    }
  }
}
