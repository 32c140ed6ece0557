import type { Operator } from "../../../tflite/operators";
import type { Tensor } from "../../../tflite/tensor";
import { CHANNEL_AXIS } from "./int8Weights";

/**
 * Whether int8 kernels can run an operator: `weights` its products with constant
 * weights; `rescales` inputs and output of different scales; `moves` only where
 * all have the same. The rest runs in float32. SOFTMAX does so although int8
 * kernels exist: theirs give probabilities in steps of 1/256, so that most of the
 * classes are 0 and even the five best of them cannot be told apart.
 */
const ON_INTEGERS: Partial<Record<Operator["name"], "weights" | "rescales" | "moves">> = {
  ADD: "rescales",
  AVERAGE_POOL_2D: "moves",
  CONCATENATION: "moves",
  CONV_2D: "weights",
  DEPTHWISE_CONV_2D: "weights",
  FULLY_CONNECTED: "weights",
  HARD_SWISH: "rescales",
  MAX_POOL_2D: "moves",
  MEAN: "rescales",
  MUL: "rescales",
  PAD: "moves",
  RESHAPE: "moves",
  RESIZE_BILINEAR: "moves",
  SQUEEZE: "moves",
  STRIDED_SLICE: "moves",
  SUB: "rescales",
  TRANSPOSE: "moves",
};

/** Whether an operator runs on int8 activations; `tensors` are the file's. */
export function runsOnIntegers(step: Operator, tensors: readonly Tensor[]): boolean {
  const kind = ON_INTEGERS[step.name];
  const inputs = step.inputs.map((index) => tensors[index]).filter((tensor) => !!tensor);
  const output = tensors[step.output];
  if (!kind || !output) return false;
  if (kind === "weights") return isOneByte(inputs[0]) && isOneByte(output) && haveWeights(step.name, inputs);
  // Whole numbers are axes and sizes.
  const values = inputs.filter(({ type }) => type !== "int32").concat(output);
  return values.every(isOneByte) && (kind === "rescales" || new Set(values.map(steps)).size === 1);
}

/** 8-bit integers with one scale. */
function isOneByte(tensor: Tensor | undefined): boolean {
  return (tensor?.type === "uint8" || tensor?.type === "int8") && tensor.quantization?.scales.length === 1;
}

/** What stored numbers stand for, whether signed or not. */
const steps = ({ type, quantization }: Tensor) =>
  `${quantization?.scales[0]} ${(quantization?.zeroPoints[0] ?? 0) - (type === "uint8" ? 128 : 0)}`;

function haveWeights(name: Operator["name"], [, weights, bias]: readonly Tensor[]): boolean {
  if (!weights?.data || !weights.quantization || (bias && !(bias.data && bias.type === "int32"))) return false;
  const { scales, axis } = weights.quantization;
  const perChannel = scales.length > 1 && weights.type === "int8";
  return isOneByte(weights) || (perChannel && axis === CHANNEL_AXIS[name as keyof typeof CHANNEL_AXIS]);
}
