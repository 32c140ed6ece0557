import type { KnownAnswer } from "../../models/entry";
import type { Graph } from "../../tflite/graph";
import { elements } from "../../tflite/tensor";
import { Failed } from "../../words/failed";
import type { Arithmetic, LoadedModel } from "../engines/engine";
import { drawProbe } from "./drawProbe";

/** Number of runs at each batch size where a batch is computed together: some engines go wrong only from the second on. */
const ROUNDS = 3;
/** How much further off the average may be where not every picture was run: it is taken of fewer. */
const FEW_PICTURES = 1.5;

/**
 * Maximum difference of an engine's probabilities from those of plain JavaScript: for each probability, and on average
 * over all of them. Two correct float engines differ by rounding alone. Integer kernels round every activation to 8
 * bits, and a network amplifies that: over the models of the project they differ by at most 0.075, and on average by at
 * most 0.012 (docs/models.md). The average tells them from an engine that is a little wrong everywhere.
 */
const TOLERANCE: Record<Arithmetic, { readonly each: number; readonly average: number }> = {
  float: { each: 0.01, average: 0.01 },
  integer: { each: 0.1, average: 0.03 },
};

/** What is proven of a model: that it runs pictures as it should. */
type Provable = Pick<LoadedModel, "arithmetic" | "batch" | "together" | "run">;

/**
 * How much is run: all; the same of a model that was proven before; or the least, where the rest follows once a picture
 * that waits has its answer.
 */
export type Extent = "whole" | "again" | "least";

/**
 * Runs the model on pictures whose answers are known, one by one and at its batch; where that is computed together, three
 * times, with each picture at another place in the batch every time. The least of an engine that takes the pictures of a
 * batch one after the other is a single one: its first runs take several times as long as later ones.
 *
 * @throws Failed saying which answer was wrong
 */
export async function proveEngine(
  signal: AbortSignal,
  model: Provable,
  graph: Graph,
  known: readonly KnownAnswer[],
  extent: Extent = "whole",
) {
  const rounds = model.together && extent !== "again" ? ROUNDS : 1;
  const counts = !model.together && extent === "least" ? [1] : new Set([1, model.batch]);
  const size = graph.input.shape[1] ?? 0;
  const probes = known.map((answer) => ({ answer, pixels: drawProbe(answer.seed, size) }));
  const differences: number[] = [];
  const seen = new Set<number>();
  for (let round = 0; round < rounds; round++) {
    for (const count of counts) {
      signal.throwIfAborted();
      const batch = Array.from({ length: count }, (_, i) => probes[(round + i) % probes.length]).filter((p) => !!p);
      const pixels = new Uint8Array(count * elements(graph.input.shape));
      batch.forEach((probe, i) => {
        pixels.set(probe.pixels, i * probe.pixels.length);
        seen.add(probe.answer.seed);
      });
      const probabilities = await model.run(pixels, count);
      const classes = graph.labels.length;
      batch.forEach(({ answer }, i) => {
        const found = probabilities.subarray(i * classes, (i + 1) * classes);
        differences.push(...compare(answer, found, model.arithmetic, { run: round + 1, batch: count }));
      });
    }
  }
  const average = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  const slack = seen.size < known.length ? FEW_PICTURES : 1;
  if (!(average <= TOLERANCE[model.arithmetic].average * slack)) {
    throw new Failed("engine_wrong_on_average", average.toFixed(3));
  }
}

/** How far each probability is from the known one. */
function compare(
  { seed, top }: KnownAnswer,
  found: Float32Array,
  arithmetic: Arithmetic,
  { run, batch }: { readonly run: number; readonly batch: number },
): number[] {
  return top.map(({ index, probability }) => {
    const difference = Math.abs((found[index] ?? Number.NaN) - probability);
    if (difference <= TOLERANCE[arithmetic].each) return difference;
    throw new Failed("engine_wrong", index, seed, String(probability), String(found[index]), run, batch);
  });
}
