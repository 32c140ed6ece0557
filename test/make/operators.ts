/** Makes operators of hand-made .tflite files, their options under the field numbers of the schema. */
import { type Fields, float32, int8, int32, int32s } from "../../src/tflite/format/fields";

/** A reference to a tensor: its name in the file, or an index, which may be wrong. */
export type TensorRef = string | number;

export interface OperatorSpec {
  /** Number in the schema's BuiltinOperator. */
  readonly code: number;
  readonly inputs: readonly TensorRef[];
  readonly outputs: readonly TensorRef[];
  /** Options of the operator; if undefined, the file has none. */
  readonly options: Fields | undefined;
  /** Fields of the operator's table that replace the generated ones. */
  readonly fields?: Fields;
  /** Fields of the operator code's table that replace the generated ones. */
  readonly codeFields?: Fields;
}

const ACTIVATIONS = { none: 0, relu: 1, relu6: 3 };
const PADDINGS = { same: 0, valid: 1 };

interface ActivationSpec {
  readonly activation?: keyof typeof ACTIVATIONS;
}

/** Options of a window that slides over the picture: by default with stride 1, and wholly inside the picture. */
export interface WindowSpec extends ActivationSpec {
  readonly padding?: keyof typeof PADDINGS;
  /** [height, width] */
  readonly strides?: readonly [number, number];
  readonly dilations?: readonly [number, number];
}

type Make<Options> = (inputs: readonly TensorRef[], output: TensorRef, options?: Options) => OperatorSpec;

const operator = <Options>(code: number, fields: (options: Partial<Options>) => Fields): Make<Options> => {
  return (inputs, output, options = {} as Options) => ({ code, inputs, outputs: [output], options: fields(options) });
};

const activated = (slot: number, { activation = "none" }: ActivationSpec) => ({
  [slot]: int8(ACTIVATIONS[activation]),
});

const windowed = ({ padding = "valid", strides: [height, width] = [1, 1] }: WindowSpec) => ({
  0: int8(PADDINGS[padding]),
  1: int32(width),
  2: int32(height),
});

/** Two fields from `slot` on: width, then height. */
const pair = (slot: number, [height, width]: readonly [number, number] = [1, 1]) => ({
  [slot]: int32(width),
  [slot + 1]: int32(height),
});

export const add = operator<ActivationSpec>(0, (o) => activated(0, o));
export const averagePool2d = operator<WindowSpec & { filter: readonly [height: number, width: number] }>(1, (o) => ({
  ...windowed(o),
  ...pair(3, o.filter),
  ...activated(5, o),
}));
export const conv2d = operator<WindowSpec>(3, (o) => ({ ...windowed(o), ...activated(3, o), ...pair(4, o.dilations) }));
/** Field 3 repeats the multiplier, which follows from the shapes. Readers ignore it, so a wrong one is written here. */
export const depthwiseConv2d = operator<WindowSpec>(4, (o) => ({
  ...windowed(o),
  3: int32(99),
  ...activated(4, o),
  ...pair(5, o.dilations),
}));
export const fullyConnected = operator<ActivationSpec & { format?: number; keepsDims?: boolean }>(9, (o) => ({
  ...activated(0, o),
  1: int8(o.format ?? 0),
  2: int8(Number(o.keepsDims ?? false)),
}));
export const reshape = operator<{ to?: readonly number[] }>(22, (o) => ({ 0: o.to && int32s(o.to) }));
export const softmax = operator<{ beta?: number }>(25, (o) => ({ 0: float32(o.beta ?? 1) }));
export const mean = operator<{ keepsDims?: boolean }>(40, (o) => ({ 0: int8(Number(o.keepsDims ?? false)) }));
export const squeeze = operator<{ axes?: readonly number[] }>(43, (o) => ({ 0: o.axes && int32s(o.axes) }));
export const quantize = operator<object>(114, () => ({}));
export const dequantize = operator<object>(6, () => ({}));
export const relu = operator<object>(19, () => ({}));
export const relu6 = operator<object>(21, () => ({}));
export const hardSwish = operator<object>(117, () => ({}));
export const logistic = operator<object>(14, () => ({}));
export const mul = operator<ActivationSpec>(18, (o) => activated(0, o));
export const sub = operator<ActivationSpec>(41, (o) => activated(0, o));
export const l2Normalization = operator<ActivationSpec>(11, (o) => activated(0, o));
export const maxPool2d = operator<WindowSpec & { filter: readonly [height: number, width: number] }>(17, (o) => ({
  ...windowed(o),
  ...pair(3, o.filter),
  ...activated(5, o),
}));
export const concatenation = operator<ActivationSpec & { axis: number }>(2, (o) => ({
  0: int32(o.axis ?? 0),
  ...activated(1, o),
}));
export const pad = operator<object>(34, () => ({}));
export const padV2 = operator<object>(60, () => ({}));
export const transpose = operator<object>(39, () => ({}));
export const resizeBilinear = operator<{ alignCorners?: boolean; halfPixelCenters?: boolean }>(23, (o) => ({
  2: int8(Number(o.alignCorners ?? false)),
  3: int8(Number(o.halfPixelCenters ?? false)),
}));
export const stridedSlice = operator<{
  beginMask?: number;
  endMask?: number;
  ellipsisMask?: number;
  shrinkMask?: number;
}>(45, (o) => ({
  0: int32(o.beginMask ?? 0),
  1: int32(o.endMask ?? 0),
  2: int32(o.ellipsisMask ?? 0),
  4: int32(o.shrinkMask ?? 0),
}));
