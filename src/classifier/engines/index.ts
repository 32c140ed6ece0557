import { cpu } from "./cpu";
import type { Engine } from "./engine";
import { litert } from "./litert";
import { wasm } from "./wasm";
import { webgpu } from "./webgpu";

/** In the order of preference: fastest first where it works. */
export const ENGINES: readonly Engine[] = [webgpu, litert, wasm, cpu];
