/** Each engine answers as the others do, and as the reference does. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../../../scripts/browser/startBrowser";
import { carry } from "../../../scripts/cli/carry";
import { drawProbe } from "../../../src/classifier/select/drawProbe";
import type { EngineId } from "../../../src/protocol/answer";
import type { EngineChoice } from "../../../src/protocol/picture";
import { explain } from "../../../src/words/explain";
import { askForPixels } from "../support/askForPixels";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  type Running,
  SHARED,
  SMALL_MODEL,
  SOFTWARE_GPU,
  useBrowser,
} from "../support/harness";

const DEFAULT_MODEL = "mobilenet_v2_1.0_224_quant";
/** Maximum difference in a probability between two correct engines that compute in float. */
const MAX_APART = 0.01;
/**
 * The same where one computes in integers: integer kernels round every activation to 8 bits
 * (src/classifier/select/proveEngine.ts).
 */
const INTEGERS_APART = 0.1;

describe("the model that the project carries", () => {
  const running = useBrowser();

  it("answers on LiteRT as on TensorFlow.js, to within what integers lose", async () => {
    const ask = (engine: EngineId, seed: number) => {
      const rgb = new Uint8Array(drawProbe(seed, 64));
      return askForPixels(running(), { model: CARRIED_MODEL, engine, rgb });
    };
    for (const seed of [11, 12, 13]) {
      const [litert, wasm] = [await ask("litert", seed), await ask("wasm", seed)];
      if (litert.state === "unreadable" || wasm.state === "unreadable") throw new Error("There is no verdict.");
      expect([litert.engine, wasm.engine]).toEqual(["litert", "wasm"]);
      for (const { index, probability } of wasm.top5.slice(0, 2)) {
        const same = litert.top5.find((candidate) => candidate.index === index)?.probability ?? Number.NaN;
        expect(Math.abs(same - probability)).toBeLessThanOrEqual(INTEGERS_APART);
      }
    }
  });
});

/** An engine's answers for the reference's inputs, with the reference's best class and its probability. */
async function answersFor(running: Running, model: string, engine: EngineChoice) {
  const golden = JSON.parse(readFileSync(`${SHARED}/golden/outputs/${model}.json`, "utf8"));
  const { input_size: size, outputs, output } = golden;
  const divisor = Number(/value \/ (\d+)/.exec(output)?.[1] ?? 1);
  const folder = `${SHARED}/golden/inputs/${size}`;
  const answers: {
    best: number;
    probability: number;
    engine: EngineId;
    found: readonly { index: number; probability: number }[];
  }[] = [];
  for (const file of readdirSync(folder)) {
    const rgb = readFileSync(`${folder}/${file}`);
    const answer = await askForPixels(running, { model, engine, rgb });
    if (answer.state === "unreadable") throw new Error(`${file}: ${explain(answer)}`);
    const expected: number[] = outputs[file];
    const best = Math.max(...expected);
    answers.push({
      best: expected.indexOf(best),
      probability: best / divisor,
      engine: answer.engine,
      found: answer.top5,
    });
  }
  expect(answers).toHaveLength(8);
  return answers;
}

describe.skipIf(!SHARED)("LiteRT on the reference's exact inputs (needs ../shared)", () => {
  const MODELS = [
    [DEFAULT_MODEL, "uint8", INTEGERS_APART],
    ["tf2_mobilenet_v2_1.0_224_ptq", "int8", 0.01],
    ["mobilenet_edgetpu_224_1.0_uint8", "uint8, with empty shapes", INTEGERS_APART],
    ["mobilenet_edgetpu_0.75_224_post_training_quant", "uint8 in steps of its own", 0.01],
    ["mobilenet_v1_0.25_224_1_metadata_1", "float32", 0.001],
  ] as const;
  let running: Running;
  beforeAll(async () => {
    const changes = await Promise.all(MODELS.map(([model]) => carry(model)));
    const change = (extension: string) => {
      for (const carryOne of changes) carryOne(extension);
    };
    running = await startBrowser({ ...EVERY_SITE, change });
  });
  afterAll(() => running.close());

  it.each(MODELS)("serves by default and conforms: %s (%s)", async (model, _, apart) => {
    for (const { best, probability, found, engine } of await answersFor(running, model, "auto")) {
      expect(engine).toBe("litert");
      expect(found[0]?.index).toBe(best);
      expect(Math.abs((found[0]?.probability ?? Number.NaN) - probability)).toBeLessThanOrEqual(apart);
    }
  });
});

describe.skipIf(!SHARED)("on the reference's exact inputs (needs ../shared)", () => {
  const running = useBrowser(SOFTWARE_GPU);

  it("the default model gives the reference's best class on WebAssembly", async () => {
    for (const { best, found, engine } of await answersFor(running(), DEFAULT_MODEL, "wasm")) {
      expect([found[0]?.index, engine]).toEqual([best, "wasm"]);
    }
  });

  it("WebAssembly and WebGPU give the reference's best class, and the same probabilities", async () => {
    const wasm = await answersFor(running(), SMALL_MODEL, "wasm");
    const webgpu = await answersFor(running(), SMALL_MODEL, "webgpu");
    wasm.forEach(({ best, found, engine }, i) => {
      const other = webgpu[i]?.found ?? [];
      expect([engine, webgpu[i]?.engine]).toEqual(["wasm", "webgpu"]);
      expect(found[0]?.index).toBe(best);
      expect(other[0]?.index).toBe(best);
      for (const { index, probability } of found) {
        const same = other.find((candidate) => candidate.index === index);
        // A class that only one of them has among its best five lies at the edge of both lists.
        const value = same?.probability ?? other.at(-1)?.probability ?? Number.NaN;
        expect(Math.abs(value - probability)).toBeLessThanOrEqual(MAX_APART);
      }
    });
  });
});
