/** Operators of a hand-made .tflite file, with their options as the schema numbers them. */
import { type Fields, float32, int8, int32, int32s } from "../../src/tflite/format/fields";

/** A tensor by its name in the file, or by an index that may be wrong. */
export type TensorRef = string | number;

export interface OperatorSpec {
  /** BuiltinOperator in the schema. */
  readonly code: number;
  readonly inputs: readonly TensorRef[];
  readonly outputs: readonly TensorRef[];
  /** Undefined: the file has no options for it. */
  readonly options: Fields | undefined;
  /** Fields of its table, and of its operator code, that replace the ones made. */
  readonly fields?: Fields;
  readonly codeFields?: Fields;
}

const ACTIVATIONS = { none: 0, relu: 1, relu6: 3 };
const PADDINGS = { same: 0, valid: 1 };

interface Activated {
  readonly activation?: keyof typeof ACTIVATIONS;
}

/** A window that slides over the picture; by default one step at a time, wholly inside it. */
export interface Window extends Activated {
  readonly padding?: keyof typeof PADDINGS;
  /** [height, width] */
  readonly strides?: readonly [number, number];
  readonly dilations?: readonly [number, number];
}

type Make<Options> = (inputs: readonly TensorRef[], output: TensorRef, options?: Options) => OperatorSpec;

const operator = <Options>(code: number, fields: (options: Partial<Options>) => Fields): Make<Options> => {
  return (inputs, output, options = {} as Options) => ({ code, inputs, outputs: [output], options: fields(options) });
};

const activated = (slot: number, { activation = "none" }: Activated) => ({ [slot]: int8(ACTIVATIONS[activation]) });

const windowed = ({ padding = "valid", strides: [height, width] = [1, 1] }: Window) => ({
  0: int8(PADDINGS[padding]),
  1: int32(width),
  2: int32(height),
});

/** From field `slot` on: width, then height. */
const pair = (slot: number, [height, width]: readonly [number, number] = [1, 1]) => ({
  [slot]: int32(width),
  [slot + 1]: int32(height),
});

export const add = operator<Activated>(0, (o) => activated(0, o));
export const averagePool2d = operator<Window & { filter: readonly [height: number, width: number] }>(1, (o) => ({
  ...windowed(o),
  ...pair(3, o.filter),
  ...activated(5, o),
}));
export const conv2d = operator<Window>(3, (o) => ({ ...windowed(o), ...activated(3, o), ...pair(4, o.dilations) }));
/** Field 3 repeats the multiplier, which follows from the shapes: readers ignore it, and so a wrong one is written. */
export const depthwiseConv2d = operator<Window>(4, (o) => ({
  ...windowed(o),
  3: int32(99),
  ...activated(4, o),
  ...pair(5, o.dilations),
}));
export const fullyConnected = operator<Activated & { format?: number; keepsDims?: boolean }>(9, (o) => ({
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
export const mul = operator<Activated>(18, (o) => activated(0, o));
export const sub = operator<Activated>(41, (o) => activated(0, o));
export const l2Normalization = operator<Activated>(11, (o) => activated(0, o));
export const maxPool2d = operator<Window & { filter: readonly [height: number, width: number] }>(17, (o) => ({
  ...windowed(o),
  ...pair(3, o.filter),
  ...activated(5, o),
}));
export const concatenation = operator<Activated & { axis: number }>(2, (o) => ({
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
