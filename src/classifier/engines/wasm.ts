import type { Engine } from "./engine";

/** Where the build puts the binaries of tfjs, beside the extension's pages. */
const WASM_FOLDER = "/wasm/";

/** WebAssembly with SIMD, on one thread. */
export const wasm: Engine = {
  id: "wasm",
  deadlines: { load: 30_000, run: 10_000 },
  copies: 1,
  ownThread: false,
  load: async (_, graph) => {
    const { env } = await import("@tensorflow/tfjs-core");
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    const { loadOnBackend } = await import("./tfjs/loadOnBackend");
    // The threaded build starts workers from blob: addresses, which the
    // extension's CSP refuses, and then waits for them forever.
    env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    setWasmPaths(WASM_FOLDER);
    return loadOnBackend("wasm", graph, 4);
  },
};
