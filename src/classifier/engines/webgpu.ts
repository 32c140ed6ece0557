import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { Failed } from "../../words/failed";
import { because, type Reason } from "../../words/reason";
import type { Engine } from "./engine";

/** Number of pictures in a run: a GPU is fastest with several, and a software one takes seconds for each. */
const BATCH = { hardware: 8, software: 1 };

/** The GPU, through WebGPU. */
export const webgpu: Engine = {
  id: "webgpu",
  deadlines: { load: 90_000, run: 30_000 },
  copies: 1,
  ownThread: false,
  load: async (_, graph, { asked }) => {
    // tfjs crashes on a null adapter, so it is asked for here first.
    const adapter = await navigator.gpu?.requestAdapter({ powerPreference: "high-performance" });
    if (!adapter) throw new Failed("gpu_none");
    const software = adapter.info.isFallbackAdapter;
    if (software && !asked) throw new Failed("gpu_software");
    await import("@tensorflow/tfjs-backend-webgpu");
    const { loadOnBackend } = await import("./tfjs/loadOnBackend");
    return loadOnBackend("webgpu", graph, software ? BATCH.software : BATCH.hardware, watchDevice);
  },
};

async function watchDevice(): Promise<Reason> {
  const { backend } = await import("@tensorflow/tfjs-core");
  const { reason, message } = await (backend() as WebGPUBackend).device.lost;
  return because("gpu_lost", [reason, message].filter((said) => said).join(": "));
}
