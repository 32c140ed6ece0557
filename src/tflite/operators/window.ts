import type { Bad, OptionsTable } from "./operator";

type Padding = "same" | "valid";

/** Padding of a sliding window, and its strides in elements. */
export interface Strides {
  readonly padding: Padding;
  readonly strideHeight: number;
  readonly strideWidth: number;
}

/**
 * Maximum stride or dilation, in elements: no published classifier has a longer one, and products of sizes stay in
 * range.
 */
const MAX_STEP = 64;

/**
 * Reads strides, dilations or window sizes from some fields of the options; `otherwise` stands in for an absent field.
 */
export function readLengths(options: OptionsTable, fields: readonly number[], otherwise: number, bad: Bad): number[] {
  return fields.map((field) => {
    const step = options?.int32(field, otherwise) ?? otherwise;
    if (step < 1 || step > MAX_STEP) throw bad("tflite_step", step);
    return step;
  });
}

/** Reads the fields that convolutions and pools share: padding (0), stride_w (1), stride_h (2). */
export function readStrides(options: OptionsTable, bad: Bad): Strides {
  const padding = options?.int8(0) ?? 0;
  if (padding !== 0 && padding !== 1) throw bad("tflite_padding", padding);
  const [strideWidth, strideHeight] = readLengths(options, [1, 2], 0, bad) as [number, number];
  return { padding: padding === 0 ? "same" : "valid", strideHeight, strideWidth };
}

/** A window along one axis; lengths in elements. */
interface Slide {
  readonly filter: number;
  readonly stride: number;
  readonly dilation?: number;
  readonly padding: Padding;
}

/**
 * Output length of a window that slides along one axis.
 * https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2
 */
export function slide(input: number, { filter, stride, dilation = 1, padding }: Slide, bad: Bad): number {
  const extent = (filter - 1) * dilation + 1;
  const length = padding === "same" ? Math.ceil(input / stride) : Math.ceil((input - extent + 1) / stride);
  if (length < 1) throw bad("tflite_window", extent, input);
  return length;
}
