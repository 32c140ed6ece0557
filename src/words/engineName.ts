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

/** The engine's name as an argument of a sentence that is said later, perhaps in another context. */
export const nameOfEngine = (id: EngineId): Reason => because(NAMES[id]);
/** The engine's name in the user's language. */
export const engineName = (id: EngineId): string => say(nameOfEngine(id));
