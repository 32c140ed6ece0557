/** Makes tensors of hand-made .tflite files: constants if values are given, else computed ones. */
import { type Fields, float32s, int32, int64s, table } from "../../src/tflite/format/fields";

export interface TensorSpec {
  readonly shape: readonly number[];
  /** Number in the schema's TensorType. */
  readonly type: number;
  /** The bytes of a constant. */
  readonly data?: Uint8Array;
  readonly quantization?: QuantizationSpec;
  /** Fields of the tensor's table that replace those made from the above. */
  readonly fields?: Fields;
}

/** Quantisation, real = (stored - zeroPoint) * scale, of the whole tensor or of each index along `axis`. */
export interface QuantizationSpec {
  readonly scale: number | readonly number[];
  readonly zeroPoint: number | readonly number[];
  readonly axis?: number;
}

type Shape = readonly number[];
type Values = readonly number[];

export const float32 = (shape: Shape, values?: Values): TensorSpec => make(0, shape, undefined, values, Float32Array);

/** @param bits the 16 bits of each number in IEEE 754 binary16 */
export const float16 = (shape: Shape, bits?: Values): TensorSpec => make(1, shape, undefined, bits, Uint16Array);

export const int32s = (shape: Shape, values?: Values, quantization?: QuantizationSpec): TensorSpec =>
  make(2, shape, quantization, values, Int32Array);

export const uint8 = (shape: Shape, quantization?: QuantizationSpec, values?: Values): TensorSpec =>
  make(3, shape, quantization, values, Uint8Array);

export const int8 = (shape: Shape, quantization?: QuantizationSpec, values?: Values): TensorSpec =>
  make(9, shape, quantization, values, Int8Array);

/** Fields of QuantizationParameters: scale (2), zero_point (3), quantized_dimension (6). */
const quantizationTable = ({ scale, zeroPoint, axis }: QuantizationSpec): Fields => ({
  2: float32s([scale].flat()),
  3: int64s([zeroPoint].flat()),
  6: axis === undefined ? undefined : int32(axis),
});

/** The field of a tensor that holds its quantisation. */
export const quantizationField = (quantization: QuantizationSpec | undefined) =>
  quantization && table(quantizationTable(quantization));

type Numbers = { from(values: Values): { buffer: ArrayBufferLike } };

function make(
  type: number,
  shape: Shape,
  quantization: QuantizationSpec | undefined,
  values: Values | undefined,
  numbers: Numbers,
): TensorSpec {
  return {
    type,
    shape,
    ...(quantization && { quantization }),
    // Node runs on little-endian machines only, and so are .tflite files.
    ...(values && { data: new Uint8Array(numbers.from(values).buffer) }),
  };
}

export const zeros = (count: number): number[] => new Array<number>(count).fill(0);
