/** How a network is stored in int8: all of its values in the same steps, and weights with a scale for each channel. */
import { int8, int32s, type TensorSpec } from "../tensors";

/** -6 … 6, so that a RELU6 has its whole range. */
export const STEPS = { scale: 12 / 255, zeroPoint: 0 };
/** The steps of the picture, and of the SOFTMAX, whose scale is prescribed. */
export const PICTURE = { scale: 1 / 127.5, zeroPoint: 0 };
export const PROBABILITY = { scale: 1 / 256, zeroPoint: -128 };
const MOST = 127;

/** Weights as int8, with a scale for each index along `axis`, or one for all. */
export function toInt8(shape: readonly number[], values: readonly number[], axis?: number): TensorSpec {
  const count = axis === undefined ? 1 : (shape[axis] ?? 1);
  const inner = axis === undefined ? values.length : shape.slice(axis + 1).reduce((a, b) => a * b, 1);
  const channel = (i: number) => Math.floor(i / inner) % count;
  const scale = new Array<number>(count).fill(0);
  values.forEach((value, i) => {
    scale[channel(i)] = Math.max(scale[channel(i)] ?? 0, Math.abs(value) / MOST);
  });
  const steps = { scale, zeroPoint: scale.map(() => 0), ...(axis !== undefined && { axis }) };
  return int8(
    shape,
    steps,
    values.map((value, i) => Math.round(value / (scale[channel(i)] ?? 1))),
  );
}

/** A bias in the steps of the products that it is added to. */
export function toInt32(values: readonly number[], input: number, filter: TensorSpec): TensorSpec {
  const scales = [filter.quantization?.scale ?? 1].flat();
  const scale = scales.map((each) => each * input);
  return int32s(
    [values.length],
    values.map((value, c) => Math.round(value / (scale[c % scale.length] ?? 1))),
    { scale, zeroPoint: scale.map(() => 0), axis: 0 },
  );
}
