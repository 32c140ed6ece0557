import { loadLiteRt } from "@litertjs/core";

/** Where the build puts LiteRT's loaders and binaries. */
const FOLDER = "/litert/";
const builds = { plain: "litert_wasm_internal", threaded: "litert_wasm_threaded_internal" };

/** What LiteRT.js looks for in its global scope while it loads. */
interface LoaderScope {
  Module?: { locateFile(file: string): string; mainScriptUrlOrBlob: string };
  importScripts: (...urls: string[]) => void;
}

/** Starts LiteRT.js in this worker, which is to run nothing else: what it needs of its surroundings is changed for good. */
export async function startRuntime(threads: number): Promise<void> {
  const scope = self as unknown as LoaderScope;
  const build = threads > 1 ? builds.threaded : builds.plain;
  const address = new URL(`${FOLDER}${build}.js`, self.location.href).href;
  // It tells of its progress as errors, and a browser lists errors against an extension.
  console.error = console.warn = console.debug;
  // It asks for a GPU device even where it is to run without one.
  define("gpu", undefined);
  // It starts a thread for each core, however many are asked for.
  define("hardwareConcurrency", threads);
  // It fetches its loader by importScripts, which a module worker refuses: the loader is imported, and that call does nothing.
  await import(/* @vite-ignore */ address);
  scope.importScripts = () => {};
  scope.Module = {
    locateFile: (file) => new URL(`${FOLDER}${file}`, self.location.href).href,
    // Without it the threads never start, and loading never ends.
    mainScriptUrlOrBlob: address,
  };
  await loadLiteRt(address);
}

const define = (name: "gpu" | "hardwareConcurrency", value: unknown) =>
  Object.defineProperty(navigator, name, { value, configurable: true });
