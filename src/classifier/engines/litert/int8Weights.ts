import { constantIntegers } from "../../../tflite/operators/constantIntegers";
import { elements, type Quantization, type Tensor } from "../../../tflite/tensor";
import { biasQuantization } from "../../../tflite/values";

/** Largest magnitude of an int8 weight: the integer kernels do not use -128. */
const MAX_WEIGHT = 127;

/** The axis of an operator's weights along which its output channels lie. */
export const CHANNEL_AXIS = { CONV_2D: 0, DEPTHWISE_CONV_2D: 3, FULLY_CONNECTED: 0 } as const;

/**
 * Converts weights to what the int8 kernels take: zero point 0, and a scale for
 * each output channel. A channel whose values lie within 127 of their zero point
 * keeps its step, exactly; other channels are rounded to the step that their
 * largest value needs. https://ai.google.dev/edge/litert/models/quantization_spec
 */
export function toInt8Weights(weights: Tensor, axis: number): Tensor {
  const { data, quantization, shape, type } = weights;
  if (!data || !quantization || areInt8Weights(type, quantization, axis)) return weights;
  const stored = type === "int8" ? new Int8Array(data.buffer, data.byteOffset, data.length) : data;
  const channels = shape[axis] ?? 1;
  // One zero point for all channels becomes one for each.
  const zeroPoints = widen(quantization.zeroPoints, channels);
  const magnitudes = new Int32Array(channels);
  const values = new Int8Array(stored.length);
  // Neighbours of one channel, in plain loops over integers: these are millions of weights before the first answer.
  const run = elements(shape.slice(axis + 1));
  for (let start = 0, c = 0; start < stored.length; start += run, c = (c + 1) % channels) {
    const zero = zeroPoints[c] as number;
    let least = zero;
    let most = zero;
    for (let i = start; i < start + run; i++) {
      const value = stored[i] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    magnitudes[c] = Math.max(magnitudes[c] as number, zero - least, most - zero);
  }
  const steps = Float64Array.from(magnitudes, (magnitude) => Math.max(1, magnitude / MAX_WEIGHT));
  for (let start = 0, c = 0; start < stored.length; start += run, c = (c + 1) % channels) {
    const zero = zeroPoints[c] as number;
    const step = steps[c] as number;
    if (step === 1) for (let i = start; i < start + run; i++) values[i] = (stored[i] as number) - zero;
    else for (let i = start; i < start + run; i++) values[i] = Math.round(((stored[i] as number) - zero) / step);
  }
  const scales = widen(quantization.scales, channels).map((scale, c) => scale * (steps[c] as number));
  return {
    ...weights,
    type: "int8",
    data: new Uint8Array(values.buffer),
    quantization: { scales, zeroPoints: scales.map(() => 0), axis },
  };
}

function areInt8Weights(type: Tensor["type"], { zeroPoints, scales, axis: own }: Quantization, axis: number): boolean {
  return type === "int8" && zeroPoints.every((zero) => zero === 0) && (scales.length === 1 || own === axis);
}

const widen = (list: readonly number[], length: number) =>
  list.length === 1 ? new Array<number>(length).fill(list[0] as number) : list;

/** Converts an int32 bias to the steps of the new weights. */
export function toInt8Bias(bias: Tensor, input: Tensor, before: Tensor, after: Tensor): Tensor {
  const quantization = biasQuantization(bias, input, after);
  if (!bias.data || !quantization) return bias;
  const count = elements(bias.shape);
  const old = widen(biasQuantization(bias, input, before)?.scales ?? [], count);
  const scales = widen(quantization.scales, count);
  const values = Int32Array.from(constantIntegers(bias, undefined, count), (value, i) =>
    Math.round((value * (old[i] as number)) / (scales[i] as number)),
  );
  return { ...bias, data: new Uint8Array(values.buffer), quantization };
}
