import type { Operator } from "../../../tflite/operators";
import type { Tensor } from "../../../tflite/tensor";
import { CHANNEL_AXIS } from "./int8Weights";

/**
 * How far int8 kernels can run an operator: `weights`, products with constant weights; `rescales`, inputs and outputs
 * of different scales; `moves`, only inputs and outputs of the same scale. All other operators run in float32. So does
 * SOFTMAX although it has int8 kernels: they give probabilities in steps of 1/256, so that most classes are 0 and even
 * the five best cannot be told apart.
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
  // int32 inputs are axes and sizes.
  const values = inputs.filter(({ type }) => type !== "int32").concat(output);
  return values.every(isOneByte) && (kind === "rescales" || new Set(values.map(steps)).size === 1);
}

/** Whether a tensor holds 8-bit integers with one scale. */
function isOneByte(tensor: Tensor | undefined): boolean {
  return (tensor?.type === "uint8" || tensor?.type === "int8") && tensor.quantization?.scales.length === 1;
}

/** The scale and the zero point, as text; the zero point as for int8, whichever type is stored. */
const steps = ({ type, quantization }: Tensor) =>
  `${quantization?.scales[0]} ${(quantization?.zeroPoints[0] ?? 0) - (type === "uint8" ? 128 : 0)}`;

function haveWeights(name: Operator["name"], [, weights, bias]: readonly Tensor[]): boolean {
  if (!weights?.data || !weights.quantization || (bias && !(bias.data && bias.type === "int32"))) return false;
  const { scales, axis } = weights.quantization;
  const perChannel = scales.length > 1 && weights.type === "int8";
  return isOneByte(weights) || (perChannel && axis === CHANNEL_AXIS[name as keyof typeof CHANNEL_AXIS]);
}
