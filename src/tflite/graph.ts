import type { Operator } from "./operators";
import type { Tensor } from "./tensor";

/**
 * Converts the bytes of a pixel to the model's input: real = byte * scale + offset, for each of R, G and B (0 to 255).
 */
export interface Normalization {
  readonly scale: readonly [number, number, number];
  readonly offset: readonly [number, number, number];
}

/** An image classifier: one picture in, one score for each label out. */
export interface Graph {
  readonly file: string;
  readonly tensors: readonly Tensor[];
  /** Steps in the order of execution. */
  readonly operators: readonly Operator[];
  /** [1, height, width, 3] */
  readonly input: Tensor;
  /** [1, number of labels], or any other shape with that number of elements. */
  readonly output: Tensor;
  readonly normalization: Normalization;
  readonly labels: readonly string[];
}
