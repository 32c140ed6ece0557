import type { EngineId } from "../protocol/answer";

export const ENGINE_NAMES: Record<EngineId, string> = {
  webgpu: "GPU (WebGPU)",
  wasm: "WebAssembly",
  cpu: "JavaScript",
};
