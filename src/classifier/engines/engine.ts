import type { EngineId } from "../../protocol/answer";
import type { Graph } from "../../tflite/graph";
import type { Reason } from "../../words/reason";

/** What a model is computed in: real numbers, or 8-bit integers where its file is made of them. */
export type Arithmetic = "float" | "integer";

/** A model that is loaded into an engine. */
export interface LoadedModel {
  readonly arithmetic: Arithmetic;
  /** The batch at which it is run when enough pictures wait; otherwise they run one by one. */
  readonly batch: number;
  /**
   * Runs `count` pictures.
   *
   * @param pixels RGB [count, size, size, 3], values 0 to 255
   * @returns probabilities, float32 [count, labels]
   */
  run(pixels: Uint8Array<ArrayBuffer>, count: number): Promise<Float32Array>;
  /** Resolves with the reason when the device that runs it is lost; may never. */
  readonly lost: Promise<Reason>;
  dispose(): void;
}

/** What runs models. One file each; the list is in `index.ts`. */
export interface Engine {
  readonly id: EngineId;
  /** Longest time in ms to load a model and to give its known answers; and for one run. */
  readonly deadlines: { readonly load: number; readonly run: number };
  /** So many copies of a model, loaded one by one, run side by side at most: each on a processor thread of its own. */
  readonly copies: number;
  /**
   * @param signal once it is aborted, what is not loaded yet is not waited for
   * @param asked the user chose this engine: slow ways of running it will do
   * @throws Error saying why it cannot run here
   */
  load(signal: AbortSignal, graph: Graph, asked: boolean): Promise<LoadedModel>;
}
