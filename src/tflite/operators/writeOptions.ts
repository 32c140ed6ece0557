import { type Fields, float32, int8, int32, int32s } from "../format/fields";
import type { Tensor } from "../tensor";
import type { Activation } from "./activation";
import type { Operator } from "./index";
import type { Strides } from "./window";

/** The options of an operator in a file: their type (BuiltinOptions in the schema) and the fields of their table. */
export interface OptionsFields {
  readonly type: number;
  readonly fields: Fields;
}

type Write<Name extends Operator["name"]> = (
  options: Extract<Operator, { name: Name }>["options"],
  inputs: readonly Tensor[],
) => OptionsFields;

const ACTIVATIONS: Record<Activation, number> = { none: 0, relu: 1, relu6: 3 };
const activated = (slot: number, { activation }: { activation: Activation }): Fields => ({
  [slot]: int8(ACTIVATIONS[activation]),
});

const strided = ({ padding, strideWidth, strideHeight }: Strides): Fields => ({
  0: int8(padding === "same" ? 0 : 1),
  1: int32(strideWidth),
  2: int32(strideHeight),
});

const pool2d = (o: Extract<Operator, { name: "MAX_POOL_2D" }>["options"]) => ({
  type: 5,
  fields: { ...strided(o), 3: int32(o.filterWidth), 4: int32(o.filterHeight), ...activated(5, o) },
});

const none = () => ({ type: 0, fields: {} });

/** Inverse of each kind's `read`; a missing kind fails the type check. */
const WRITE: { [Name in Operator["name"]]: Write<Name> } = {
  ADD: (o) => ({ type: 11, fields: activated(0, o) }),
  AVERAGE_POOL_2D: pool2d,
  CONCATENATION: (o) => ({ type: 10, fields: { 0: int32(o.axis), ...activated(1, o) } }),
  CONV_2D: (o) => ({
    type: 1,
    fields: { ...strided(o), ...activated(3, o), 4: int32(o.dilationWidth), 5: int32(o.dilationHeight) },
  }),
  DEPTHWISE_CONV_2D: (o, [input, filter]) => ({
    type: 2,
    fields: {
      ...strided(o),
      3: int32((filter?.shape[3] ?? 1) / (input?.shape[3] ?? 1)),
      ...activated(4, o),
      5: int32(o.dilationWidth),
      6: int32(o.dilationHeight),
    },
  }),
  DEQUANTIZE: none,
  FULLY_CONNECTED: (o) => ({ type: 8, fields: activated(0, o) }),
  HARD_SWISH: none,
  L2_NORMALIZATION: (o) => ({ type: 12, fields: activated(0, o) }),
  LOGISTIC: none,
  MAX_POOL_2D: pool2d,
  MEAN: (o) => ({ type: 27, fields: { 0: int8(Number(o.keepDims)) } }),
  MUL: (o) => ({ type: 21, fields: activated(0, o) }),
  PAD: none,
  PADV2: none,
  QUANTIZE: none,
  RELU: none,
  RELU6: none,
  RESHAPE: (o) => ({ type: 17, fields: { 0: int32s(o.newShape) } }),
  RESIZE_BILINEAR: (o) => ({
    type: 15,
    fields: { 2: int8(Number(o.alignCorners)), 3: int8(Number(o.halfPixelCenters)) },
  }),
  SOFTMAX: (o) => ({ type: 9, fields: { 0: float32(o.beta) } }),
  SQUEEZE: (o) => ({ type: 30, fields: { 0: int32s(o.axes) } }),
  STRIDED_SLICE: (o) => ({
    type: 32,
    fields: { 0: int32(o.beginMask), 1: int32(o.endMask), 4: int32(o.shrinkMask) },
  }),
  SUB: (o) => ({ type: 28, fields: activated(0, o) }),
  TRANSPOSE: none,
};

/**
 * Turns the options of a step into the fields of a file.
 * @param inputs the operands of the step, as they are in the file that is written
 */
export function writeOptions({ name, options }: Operator, inputs: readonly Tensor[]): OptionsFields {
  const write = WRITE[name] as (options: Operator["options"], inputs: readonly Tensor[]) => OptionsFields;
  return write(options, inputs);
}
