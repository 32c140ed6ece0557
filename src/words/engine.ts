import type { EngineId } from "../protocol/answer";
import { type MessageKey, message } from "./message";

const NAMES: Record<EngineId, MessageKey> = {
  webgpu: "engine_webgpu",
  litert: "engine_litert",
  wasm: "engine_wasm",
  cpu: "engine_cpu",
};

export const engineName = (id: EngineId): string => message(NAMES[id]);
