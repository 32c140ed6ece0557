import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** The files of tfjs that are fetched at run time; its threaded build cannot run in an extension. */
const TFJS_FOLDER = "node_modules/@tensorflow/tfjs-backend-wasm/dist";
const TFJS_FILES = ["tfjs-backend-wasm-simd.wasm", "tfjs-backend-wasm.wasm"];

/** LiteRT's builds for browsers with relaxed SIMD, which every browser that runs the extension has: with threads and without. */
const LITERT_FOLDER = "node_modules/@litertjs/core/wasm";
const LITERT_BUILDS = ["litert_wasm_internal", "litert_wasm_threaded_internal"];

/**
 * LiteRT's loaders are classic scripts that leave a variable behind; imported as
 * a module they would leave nothing. So the same file serves both ways: the
 * worker imports it, and its threads start from it as a script.
 */
const AS_MODULE = "\nglobalThis.ModuleFactory = ModuleFactory;\n";

/** Puts the engines' WebAssembly into the built extension: nothing is fetched from elsewhere. */
export function runtimesPlugin(): Plugin {
  return {
    name: "label-lens-runtimes",
    apply: "build",
    generateBundle() {
      const emit = (fileName: string, source: Uint8Array | string) =>
        this.emitFile({ type: "asset", fileName, source });
      for (const file of TFJS_FILES) emit(`wasm/${file}`, readFileSync(`${TFJS_FOLDER}/${file}`));
      for (const build of LITERT_BUILDS) {
        emit(`litert/${build}.wasm`, readFileSync(`${LITERT_FOLDER}/${build}.wasm`));
        emit(`litert/${build}.js`, readFileSync(`${LITERT_FOLDER}/${build}.js`, "utf8") + AS_MODULE);
      }
    },
  };
}
