export type ElementType = "float32" | "float16" | "int32" | "uint8" | "int8";

/**
 * Maps stored integers to real numbers: real = (stored - zeroPoint) * scale. There is one scale and zero point for the
 * whole tensor, or one of each for every index along `axis`.
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

/** Number of elements of a tensor of this shape. */
export const elements = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
