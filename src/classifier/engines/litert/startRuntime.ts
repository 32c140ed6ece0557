import { loadLiteRt } from "@litertjs/core";
import { ADDRESS } from "./address";

/** What LiteRT.js looks up in its global scope while it loads. */
interface LoaderScope {
  Module?: { instantiateWasm(imports: WebAssembly.Imports, done: Instantiated): object };
  importScripts: (...urls: string[]) => void;
}
type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/** Starts LiteRT.js in this worker, which must run nothing else: the global scope is changed for good. */
export async function startRuntime(module: WebAssembly.Module): Promise<void> {
  const scope = self as unknown as LoaderScope;
  // LiteRT.js logs its progress as errors, and the browser lists errors on its page about the extension.
  console.error = console.warn = console.debug;
  // LiteRT.js requests a GPU device even if it is to run without one.
  Object.defineProperty(navigator, "gpu", { value: undefined, configurable: true });
  // LiteRT.js fetches its loader with importScripts, which a module worker refuses: import the loader here, and make
  // that call do nothing.
  await import(/* @vite-ignore */ `${ADDRESS}.js`);
  scope.importScripts = () => {};
  let failed = (_: unknown) => {};
  const broken = new Promise<never>((_, reject) => {
    failed = reject;
  });
  scope.Module = {
    instantiateWasm: (imports, done) => {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), failed);
      return {};
    },
  };
  await Promise.race([loadLiteRt(`${ADDRESS}.js`), broken]);
}
