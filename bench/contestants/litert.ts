/** LiteRT.js on an int8 network with a scale for each channel, the kind for which its kernels are fastest. */
import { loadAndCompile, loadLiteRt, Tensor } from "@litertjs/core";
import { type Contestant, type ShownFile, SIDE } from "./contestant";
import { classifyDistinct, toRgb } from "./pipeline";

export const INT8_FILE = "/models/int8.tflite";
export const LITERT_FOLDER = "/node_modules/@litertjs/core/wasm/";
/** Number of steps of the network's uint8 output: probability = value / 256. */
export const STEPS = 256;

/** @param threads number of threads; more than one need a page that is isolated from other origins */
export async function load(threads: string): Promise<Contestant> {
  const count = Number(threads);
  // LiteRT requests a GPU device even if it is to run without one.
  Object.defineProperty(navigator, "gpu", { value: undefined, configurable: true });
  await loadLiteRt(LITERT_FOLDER, { threads: count > 1 });
  const model = await loadAndCompile(INT8_FILE, { accelerator: "wasm", cpuOptions: { numThreads: count } });
  const rgb = new Uint8Array(SIDE * SIDE * 3);
  const run = async () => {
    const input = Tensor.fromTypedArray(rgb, [1, SIDE, SIDE, 3]);
    const [output] = await model.run([input]);
    const values = output?.toTypedArray() as Uint8Array;
    // WebAssembly's memory is not garbage-collected.
    input.delete();
    output?.delete();
    return values;
  };
  const classify = async (pixels: ImageData) => {
    toRgb(pixels, rgb);
    return Float32Array.from(await run(), (value) => value / STEPS);
  };
  const infer = async (runs: number) => {
    const times: number[] = [];
    while (times.length < runs) {
      const start = performance.now();
      await run();
      times.push(performance.now() - start);
    }
    return times;
  };
  const classifyFiles = (files: readonly ShownFile[]) => classifyDistinct(files, classify);
  return { classify, infer, classifyPage: classifyFiles, classifyFiles };
}
