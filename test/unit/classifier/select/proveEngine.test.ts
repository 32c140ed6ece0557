/** An engine may serve if it answers as plain JavaScript does, to within what its arithmetic loses. */
import "../engines/wasm";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readJson } from "../../../../scripts/models/readModels";
import { MODELS } from "../../../../scripts/paths";
import type { Arithmetic } from "../../../../src/classifier/engines/engine";
import { loadOnBackend } from "../../../../src/classifier/engines/tfjs/loadOnBackend";
import { type Extent, proveEngine } from "../../../../src/classifier/select/proveEngine";
import type { KnownAnswer } from "../../../../src/models/entry";
import type { Graph } from "../../../../src/tflite/graph";
import { readTflite } from "../../../../src/tflite/readTflite";

const ID = "label-lens-families";
const known = readJson(`${MODELS}/${ID}/answers.json`) as KnownAnswer[];
let graph: Graph;
beforeAll(() => {
  graph = readTflite(new Uint8Array(readFileSync(`${MODELS}/${ID}/${ID}.tflite`)), ID);
});

/** Has a network prove itself as on an engine of that arithmetic. */
async function proveAs(arithmetic: Arithmetic, network: Graph, answers = known): Promise<void> {
  const model = await loadOnBackend("wasm", network, 2);
  try {
    await proveEngine(new AbortController().signal, { ...model, arithmetic }, graph, answers);
  } finally {
    model.dispose();
  }
}

/** The known answers with every probability moved by `by`, alternately up and down. */
const moved = (by: number) =>
  known.map(({ seed, top }) => ({
    seed,
    top: top.map(({ index, probability }, i) => ({ index, probability: probability + (i % 2 ? -by : by) })),
  }));

/** The known answers with only the first probability of the first picture moved. */
const movedOnce = (by: number) =>
  known.map((answer, i) => ({
    ...answer,
    top: answer.top.map((c, k) => (i === 0 && k === 0 ? { ...c, probability: c.probability + by } : c)),
  }));

describe("an engine", () => {
  it("may serve where it is right", async () => {
    await proveAs("float", graph);
    await proveAs("integer", graph);
  });

  it("may not serve in float where one answer is off by more than rounding", async () => {
    await expect(proveAs("float", graph, movedOnce(0.02))).rejects.toThrow("It computes wrong results here");
  });

  it("may serve in integers where one answer is off by what rounding costs, and not where it is off by more", async () => {
    await proveAs("integer", graph, movedOnce(0.08));
    await expect(proveAs("integer", graph, movedOnce(0.12))).rejects.toThrow("It computes wrong results here");
  });

  it("may not serve in integers where all answers are off by what only one may be", async () => {
    await expect(proveAs("integer", graph, moved(0.05))).rejects.toThrow(/off by 0\.0\d+ on average/);
  });
});

describe("how often an engine runs the pictures before it serves", () => {
  /** How many pictures each run of a right engine had. */
  async function counts(together: boolean, batch: number, extent?: Extent): Promise<number[]> {
    const runs: number[] = [];
    const model = await loadOnBackend("wasm", graph, batch);
    const run: typeof model.run = (pixels, count) => {
      runs.push(count);
      return model.run(pixels, count);
    };
    await proveEngine(new AbortController().signal, { ...model, together, run }, graph, known, extent);
    model.dispose();
    return runs;
  }

  it("is three times, alone and together, where it computes a batch together, even at the least", async () => {
    const all = [1, 2, 1, 2, 1, 2];
    expect([await counts(true, 2), await counts(true, 2, "least")]).toEqual([all, all]);
    expect(await counts(true, 2, "again")).toEqual([1, 2]);
  });

  it("is once where it takes the pictures of a batch one after the other, and a single one at the least", async () => {
    expect([await counts(false, 4), await counts(false, 4, "again")]).toEqual([
      [1, 4],
      [1, 4],
    ]);
    expect(await counts(false, 4, "least")).toEqual([1]);
  });
});

/** The network with some operators changed, by their place in it. */
const changed = (change: (step: Graph["operators"][number], i: number) => object): Graph => ({
  ...graph,
  operators: graph.operators.map((step, i) => ({ ...step, ...change(step, i) }) as typeof step),
});
const swapped = ({ scale, offset }: Graph["normalization"]) => ({
  scale,
  offset: offset.map((value) => value - 1) as unknown as typeof offset,
});

describe("an engine that computes in integers and is wrong, may not serve:", () => {
  const isProduct = (name: string) => name === "CONV_2D";
  it.each<[string, () => Graph]>([
    [
      "it forgets the activation of one layer",
      () => changed((s, i) => (i === 4 ? { options: { ...s.options, activation: "none" } } : {})),
    ],
    [
      "it forgets all activations",
      () => changed((s) => ("activation" in s.options ? { options: { ...s.options, activation: "none" } } : {})),
    ],
    [
      "it forgets the bias of the first layer",
      () => changed((s, i) => (i === 0 ? { inputs: s.inputs.slice(0, 2) } : {})),
    ],
    ["it forgets every bias", () => changed((s) => (isProduct(s.name) ? { inputs: s.inputs.slice(0, 2) } : {}))],
    ["it takes the picture for darker than it is", () => ({ ...graph, normalization: swapped(graph.normalization) })],
    [
      "it takes a picture's bytes for its values",
      () => ({ ...graph, normalization: { scale: [1, 1, 1], offset: [0, 0, 0] } }),
    ],
  ])("%s", async (_, network) => {
    await expect(proveAs("integer", network())).rejects.toThrow("It computes wrong results here");
  });
});
