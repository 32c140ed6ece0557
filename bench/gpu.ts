/**
 * `npm run bench:gpu -- [--json] [--rounds N] [--software]`: measures the extension's own WebGPU engine on a real GPU,
 * through Dawn for Node. Without a GPU it says so and ends. `--software` accepts a software GPU too, which shows that
 * the engine works there but nothing about its speed.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fail, say } from "../scripts/cli/say";
import { readJson, readModels } from "../scripts/models/readModels";
import { getWeights } from "../scripts/models/weights";
import { drawProbe } from "../src/classifier/select/drawProbe";
import { proveEngine } from "../src/classifier/select/proveEngine";
import type { KnownAnswer } from "../src/models/entry";
import { readTflite } from "../src/tflite/readTflite";
import { type Figure, figureOf } from "./report/figure";
import { toTable } from "./report/toTable";

const MODEL = "mobilenet_v2_1.0_224_quant";
/** Number of runs that are not counted: the first ones after the engine was proven may still compile shaders. */
const WARM_RUNS = 3;
const ROUNDS = 30;

interface MeasureOptions {
  /** Accept a GPU that runs in software. */
  readonly software: boolean;
}

/** Gives this process a `navigator.gpu` and returns its adapter, or the reason why there is no GPU. */
async function findGpu({ software }: MeasureOptions): Promise<GPUAdapter | string> {
  try {
    const { create, globals } = await import("webgpu");
    Object.assign(globalThis, globals);
    Object.defineProperty(globalThis, "navigator", { value: { gpu: create([]) }, configurable: true });
  } catch (error) {
    return `Dawn for Node does not start here: ${error instanceof Error ? error.message.split("\n")[0] : error}.`;
  }
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: "high-performance" }).catch(() => null);
  if (!adapter) return "There is no GPU here that WebGPU can use.";
  if (inSoftware(adapter) && !software) {
    return `There is no GPU here: ${describe(adapter)} runs in software.`;
  }
  return adapter;
}

/** Whether an adapter runs in software. Some builds do not mark such adapters, so their known names count too. */
const inSoftware = (adapter: GPUAdapter) =>
  adapter.info.isFallbackAdapter || /swiftshader|llvmpipe|lavapipe/i.test(describe(adapter));

const describe = ({ info }: GPUAdapter) =>
  [info.vendor, info.architecture, info.device, info.description].filter((text) => text).join(" ");

async function measure(rounds: number, { software }: MeasureOptions): Promise<Record<string, Figure>> {
  const model = readModels().find(({ id }) => id === MODEL);
  const weights = model && (await getWeights(model));
  if (!weights) throw new Error(`The benchmark needs ${MODEL}, which is not available.`);
  const graph = readTflite(new Uint8Array(readFileSync(weights)), model.file);
  const { signal } = new AbortController();
  const { webgpu } = await import("../src/classifier/engines/webgpu");
  const loaded = await webgpu.load(signal, graph, { asked: software });
  await proveEngine(signal, loaded, graph, readJson(`${model.folder}/answers.json`) as KnownAnswer[]);
  const probe = drawProbe(1, model.inputSize);
  const figures: Record<string, Figure> = {};
  for (const batch of new Set([1, loaded.batch])) {
    const pixels = new Uint8Array(probe.length * batch);
    for (let i = 0; i < batch; i++) pixels.set(probe, i * probe.length);
    const times: number[] = [];
    for (let run = -WARM_RUNS; run < rounds; run++) {
      const start = performance.now();
      await loaded.run(pixels, batch);
      if (run >= 0) times.push((performance.now() - start) / batch);
    }
    figures[`webgpu_batch_${batch}_ms`] = figureOf(times, "a picture");
  }
  loaded.dispose();
  return figures;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      rounds: { type: "string", default: String(ROUNDS) },
      software: { type: "boolean", default: false },
    },
  });
  const adapter = await findGpu(values);
  const results =
    typeof adapter === "string"
      ? { adapter: null, reason: adapter }
      : { adapter: describe(adapter), inference: await measure(Number(values.rounds), values) };
  if (results.reason) say(results.reason);
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else if (results.adapter) process.stdout.write(`adapter: ${results.adapter}\n${toTable(results)}\n`);
  // Dawn keeps the process alive while it has a device.
  process.exit(0);
}

main().catch(fail);
