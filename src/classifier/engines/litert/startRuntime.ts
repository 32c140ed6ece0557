import { loadLiteRt } from "@litertjs/core";
import { ADDRESS } from "./address";

/** What LiteRT.js looks for in its global scope while it loads. */
interface LoaderScope {
  Module?: { instantiateWasm(imports: WebAssembly.Imports, done: Instantiated): object };
  importScripts: (...urls: string[]) => void;
}
type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/** Starts LiteRT.js in this worker, which is to run nothing else: what it needs of its surroundings is changed for good. */
export async function startRuntime(module: WebAssembly.Module): Promise<void> {
  const scope = self as unknown as LoaderScope;
  // It tells of its progress as errors, and a browser lists errors against an extension.
  console.error = console.warn = console.debug;
  // It asks for a GPU device even where it is to run without one.
  Object.defineProperty(navigator, "gpu", { value: undefined, configurable: true });
  // It fetches its loader by importScripts, which a module worker refuses: the loader is imported, and that call does nothing.
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
