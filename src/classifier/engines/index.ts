import { cpu } from "./cpu";
import type { Engine } from "./engine";
import { litert } from "./litert";
import { wasm } from "./wasm";
import { webgpu } from "./webgpu";

/**
 * All engines, in the order in which they are tried as long as none has been timed:
 * LiteRT starts in less time than a GPU takes to compile its shaders.
 */
export const ENGINES: readonly Engine[] = [litert, webgpu, wasm, cpu];
