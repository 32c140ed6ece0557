import type { Operator } from "./operators";
import type { Tensor } from "./tensor";

/**
 * Converts what is stored of a pixel to the model's input: real = stored * scale + offset, for each of R, G and B.
 * Stored are the pixel's bytes (0 to 255), or what `Graph.stored` makes of them.
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
  /**
   * For R, G and B, the integer that a quantised input stores for each byte, 256 each; an int8 input's are 128 more.
   * Undefined where it stores the bytes as they are, and for a float input.
   */
  readonly stored: readonly [Uint8Array, Uint8Array, Uint8Array] | undefined;
  readonly labels: readonly string[];
}
