import type { Operator } from "./operators";

export type ElementType = "float32" | "float16" | "int32" | "uint8" | "int8";

/**
 * How stored integers stand for real numbers: real = (stored - zeroPoint) * scale.
 * One entry for the whole tensor, or one for each index along `axis`.
 * https://ai.google.dev/edge/litert/models/quantization_spec
 */
export interface Quantization {
  readonly scales: readonly number[];
  readonly zeroPoints: readonly number[];
  readonly axis: number;
}

export interface Tensor {
  readonly index: number;
  readonly name: string;
  readonly type: ElementType;
  /** NHWC for images; every dimension is at least 1. */
  readonly shape: readonly number[];
  readonly quantization: Quantization | undefined;
  /** Little-endian contents of a constant; a view into the file, not a copy. */
  readonly data: Uint8Array | undefined;
}

/** real = byte * scale + offset, for each of the bytes R, G and B (0 to 255). */
export interface Normalization {
  readonly scale: readonly [number, number, number];
  readonly offset: readonly [number, number, number];
}

/** An image classifier: one picture in, one score for each label out. */
export interface Graph {
  readonly file: string;
  readonly tensors: readonly Tensor[];
  /** In the order of execution. */
  readonly operators: readonly Operator[];
  /** [1, height, width, 3] */
  readonly input: Tensor;
  /** [1, number of labels], in any rank whose sizes multiply up to that. */
  readonly output: Tensor;
  readonly normalization: Normalization;
  readonly labels: readonly string[];
}

export const elements = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
