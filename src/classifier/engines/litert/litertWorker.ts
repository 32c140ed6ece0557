/** The worker that runs LiteRT.js: it loads one model in its life, and does nothing else. */
import { type CompiledModel, loadAndCompile, Tensor } from "@litertjs/core";
import { workerEndpoint } from "../../../protocol/endpoint";
import { serve } from "../../../protocol/rpc";
import { startRuntime } from "./startRuntime";

/** Pictures as the model's file takes them. */
export type Pictures = Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

let model: CompiledModel | undefined;
let shape: number[] = [];

/** @param runtime LiteRT's binary, compiled */
const start = (_: AbortSignal, runtime: WebAssembly.Module): Promise<void> => startRuntime(runtime);

/** @param file a .tflite file whose input is one picture, and whose output is float32 */
async function load(_: AbortSignal, file: Uint8Array, inputShape: readonly number[]): Promise<void> {
  shape = [...inputShape];
  model = await loadAndCompile(file, { accelerator: "wasm", cpuOptions: { numThreads: 1 } });
}

/** @returns float32 [count, labels], the scores of the pictures */
async function run(_: AbortSignal, pictures: Pictures, count: number): Promise<Float32Array> {
  if (!model) throw new Error("No model is loaded.");
  const size = pictures.length / count;
  const scores: Float32Array[] = [];
  for (let i = 0; i < count; i++) scores.push(await runOne(model, pictures.subarray(i * size, (i + 1) * size)));
  const all = new Float32Array(scores.reduce((sum, { length }) => sum + length, 0));
  scores.forEach((some, i) => {
    all.set(some, i * some.length);
  });
  return all;
}

/** Runs one picture, and deletes every tensor: the memory of WebAssembly is not garbage-collected. */
async function runOne(loaded: CompiledModel, picture: Pictures): Promise<Float32Array> {
  const input = Tensor.fromTypedArray(picture, shape);
  let outputs: Tensor[] = [];
  try {
    outputs = await loaded.run([input]);
    return outputs[0]?.toTypedArray() as Float32Array;
  } finally {
    input.delete();
    for (const output of outputs) output.delete();
  }
}

const api = { start, load, run };
export type LitertApi = typeof api;
serve(workerEndpoint(self), api);
