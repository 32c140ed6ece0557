/** LiteRT.js in Node, in the build that needs the fewest features of WebAssembly; the end-to-end tests run the extension's build. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { runInThisContext } from "node:vm";
import { loadAndCompile, loadLiteRt, Tensor } from "@litertjs/core";
import { ROOT } from "../../../../scripts/paths";

const LOADER = `${ROOT}node_modules/@litertjs/core/wasm/litert_wasm_compat_internal.js`;

/** Runs the loader as in a classic worker: it is a script that leaves a global variable behind. */
function importScripts(path: string): void {
  const factory = runInThisContext(
    `(function (require, __dirname, __filename, module, exports) { ${readFileSync(path, "utf8")}; return ModuleFactory; })`,
  );
  const loaded = factory(createRequire(import.meta.url), dirname(path), path);
  Object.assign(globalThis, { ModuleFactory: loaded });
}

/** Runs `work` without the console: LiteRT.js logs which accelerators are missing. */
const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
  const { error, warn } = console;
  console.error = console.warn = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn });
  }
};

let started: Promise<unknown> | undefined;

/** Runs a .tflite file on some inputs, and returns the output tensors as they are stored. */
export function runLitert(
  file: Uint8Array,
  shape: readonly number[],
  inputs: readonly (Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>)[],
): Promise<number[][]> {
  return quietly(async () => {
    Object.assign(globalThis, { self: globalThis, importScripts });
    started ??= loadLiteRt(LOADER);
    await started;
    const model = await loadAndCompile(file, { accelerator: "wasm", cpuOptions: { numThreads: 1 } });
    const answers: number[][] = [];
    for (const input of inputs) {
      const tensor = Tensor.fromTypedArray(input, [...shape]);
      const outputs = await model.run(tensor);
      answers.push(Array.from(outputs[0]?.toTypedArray() ?? [], Number));
      for (const each of [tensor, ...outputs]) each.delete();
    }
    model.delete();
    return answers;
  });
}
