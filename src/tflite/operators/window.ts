import type { Bad, OptionsTable } from "./operator";

export type Padding = "same" | "valid";

/** Steps of a sliding window, in elements. */
export interface Strides {
  readonly padding: Padding;
  readonly strideHeight: number;
  readonly strideWidth: number;
}

/** No published classifier strides or dilates further; keeps products of sizes in range. */
const MAX_STEP = 64;

export function readSteps(options: OptionsTable, fields: readonly number[], otherwise: number, bad: Bad): number[] {
  return fields.map((field) => {
    const step = options?.int32(field, otherwise) ?? otherwise;
    if (step < 1 || step > MAX_STEP) throw bad("tflite_step", step);
    return step;
  });
}

/** The fields that convolutions and pools share: padding 0, stride_w 1, stride_h 2. */
export function readStrides(options: OptionsTable, bad: Bad): Strides {
  const padding = options?.int8(0) ?? 0;
  if (padding !== 0 && padding !== 1) throw bad("tflite_padding", padding);
  const [strideWidth, strideHeight] = readSteps(options, [1, 2], 0, bad) as [number, number];
  return { padding: padding === 0 ? "same" : "valid", strideHeight, strideWidth };
}

/**
 * Output length of a window sliding along one axis.
 * https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2
 */
export function slide(
  input: number,
  filter: number,
  stride: number,
  dilation: number,
  padding: Padding,
  bad: Bad,
): number {
  const extent = (filter - 1) * dilation + 1;
  const length = padding === "same" ? Math.ceil(input / stride) : Math.ceil((input - extent + 1) / stride);
  if (length < 1) throw bad("tflite_window", extent, input);
  return length;
}
