import { Failed } from "../../../words/failed";
import { ADDRESS } from "./address";

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * LiteRT's binary, compiled once for all workers that run it: compiling takes longer than running the network on a
 * picture.
 */
export function binary(): Promise<WebAssembly.Module> {
  const address = `${ADDRESS}.wasm`;
  compiled ??= WebAssembly.compileStreaming(fetch(address)).catch((error) => {
    compiled = undefined;
    throw new Failed("runtime_unusable", new URL(address).pathname, error.message);
  });
  return compiled;
}
