import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "vite";

/**
 * The file of tfjs that is fetched at run time: its build with SIMD, which every browser that runs the extension has. Its
 * threaded build cannot run in an extension.
 */
const TFJS = "node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm";

/** LiteRT's build for browsers with relaxed SIMD, which every browser that runs the extension has. */
const LITERT = "node_modules/@litertjs/core/wasm/litert_wasm_internal";

/** LiteRT's loader is a classic script that sets a global variable; imported as a module it would set none. */
const AS_MODULE = "\nglobalThis.ModuleFactory = ModuleFactory;\n";

/** What is copied out of packages, without the bundler seeing it, by its folder in the built extension. */
export const RUNTIME_FOLDERS = [
  ["wasm", [TFJS]],
  ["litert", [`${LITERT}.wasm`, `${LITERT}.js`]],
] as const;
export const RUNTIME_FILES = RUNTIME_FOLDERS.flatMap(([, paths]) => paths);

/** Puts the engines' WebAssembly into the built extension: nothing is fetched from elsewhere. */
export function runtimesPlugin(): Plugin {
  return {
    name: "label-lens-runtimes",
    apply: "build",
    generateBundle() {
      for (const [folder, paths] of RUNTIME_FOLDERS) {
        for (const path of paths) {
          const source = path.endsWith(".js") ? readFileSync(path, "utf8") + AS_MODULE : readFileSync(path);
          this.emitFile({ type: "asset", fileName: `${folder}/${basename(path)}`, source });
        }
      }
    },
  };
}
