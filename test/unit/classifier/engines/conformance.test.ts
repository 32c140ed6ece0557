import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGraph } from "../../../../scripts/models/readGraph";
import { readJson, readModels } from "../../../../scripts/models/readModels";
import { SHARED } from "../../../../scripts/paths";
import { loadOnBackend } from "../../../../src/classifier/engines/tfjs/loadOnBackend";
import "./wasm";

/** Minimum difference between the reference's two best probabilities at which rounding cannot swap them. */
const CLEAR = 0.05;
/** Maximum average difference between the best probability and the reference's. */
const MEAN_DIFFERENCE = 0.03;

/** The reference runtime's answers: for each input file, one integer for each class. */
interface Golden {
  /** Such as "uint8, probability = value / 256". */
  readonly output: string;
  readonly outputs: Readonly<Record<string, readonly number[]>>;
}

const models = readModels().filter(({ id }) => SHARED && existsSync(`${SHARED}/golden/outputs/${id}.json`));

describe.skipIf(!SHARED)("the reference runtime's answers (needs ../shared)", () => {
  it.each(models)("are given for $id", async ({ id, ...described }) => {
    const golden = readJson(`${SHARED}/golden/outputs/${id}.json`) as Golden;
    const graph = await readGraph({ id, ...described });
    if (!graph) throw new Error(`${id} is not here.`);
    const model = await loadOnBackend("wasm", graph, 1);
    const divisor = Number(/value \/ (\d+)/.exec(golden.output)?.[1] ?? 1);
    const differences: number[] = [];
    for (const [input, values] of Object.entries(golden.outputs)) {
      const pixels = readFileSync(`${SHARED}/golden/inputs/${graph.input.shape[1]}/${input}`);
      const found = await model.run(pixels, 1);
      const expected = values.map((value) => value / divisor);
      const [best = 0, second = 0] = expected.toSorted((a, b) => b - a);
      const index = expected.indexOf(best);
      if (best - second > CLEAR) expect(found.indexOf(Math.max(...found)), input).toBe(index);
      differences.push(Math.abs(best - (found[index] ?? Number.NaN)));
    }
    model.dispose();
    expect(differences.length).toBeGreaterThanOrEqual(8);
    expect(differences.reduce((a, b) => a + b, 0) / differences.length).toBeLessThanOrEqual(MEAN_DIFFERENCE);
  });
});
