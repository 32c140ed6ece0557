import type { EngineId } from "../../protocol/answer";
import type { Graph } from "../../tflite/graph";
import type { Reason } from "../../words/reason";

/** The numbers that a model is computed in: real numbers, or 8-bit integers where its file stores these. */
export type Arithmetic = "float" | "integer";

/** What is required of an engine when it loads a model. */
export interface LoadOptions {
  /** The user chose this engine: slow ways of running it will do. */
  readonly asked: boolean;
}

/** A model that is loaded into an engine. */
export interface LoadedModel {
  readonly arithmetic: Arithmetic;
  /** Number of pictures in a run when enough wait; otherwise they run one by one. */
  readonly batch: number;
  /** Whether the pictures of a run are computed together; otherwise their place in it makes no difference. */
  readonly together: boolean;
  /**
   * Runs `count` pictures.
   *
   * @param pixels RGB [count, size, size, 3], values 0 to 255
   * @returns what the graph computes, float32 [count, elements of its output]: probabilities, or features
   */
  run(pixels: Uint8Array<ArrayBuffer>, count: number): Promise<Float32Array>;
  /** Resolves with the reason when the device that runs the model is lost; may never settle. */
  readonly lost: Promise<Reason>;
  dispose(): void;
}

/**
 * A way to run models. One file each; the list is in `index.ts`. What an engine is made of is loaded when it is tried: the
 * first answer does not wait for the others.
 */
export interface Engine {
  readonly id: EngineId;
  /** Deadlines in ms: for loading a model together with giving its known answers, and for one run. */
  readonly deadlines: { readonly load: number; readonly run: number };
  /**
   * Maximum number of copies of a model that run side by side, each loaded separately and on its own processor thread.
   */
  readonly copies: number;
  /** Whether it runs in workers of its own, so that none of its runs can hang the classifier's. */
  readonly ownThread: boolean;
  /** Begins what `load` will need of the engine alone, while a model's files are read; what fails then fails again there. */
  prepare?(): void;
  /**
   * @param signal once it is aborted, an unfinished load is no longer waited for
   * @throws Error saying why it cannot run here
   */
  load(signal: AbortSignal, graph: Graph, options: LoadOptions): Promise<LoadedModel>;
}
