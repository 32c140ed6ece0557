import type { EngineId } from "../protocol/answer";
import type { MessageKey } from "./keys";
import { say } from "./message";
import { because, type Reason } from "./reason";

const NAMES: Record<EngineId, MessageKey> = {
  webgpu: "engine_webgpu",
  litert: "engine_litert",
  wasm: "engine_wasm",
  cpu: "engine_cpu",
};

/** Its name as a part of a sentence that is said later. */
export const nameOfEngine = (id: EngineId): Reason => because(NAMES[id]);
export const engineName = (id: EngineId): string => say(nameOfEngine(id));
