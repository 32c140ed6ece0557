import type { Graph } from "../graph";
import type { Operator } from "../operators";
import type { Tensor } from "../tensor";
import { compact } from "./compact";
import type { Head } from "./head";
import { toFeatures } from "./toFeatures";

/** Largest magnitude of a weight: -128 is left out, so that each weight has its negative, and int8 kernels take them. */
const MAX_WEIGHT = 127;
/** Steps of an 8-bit integer between the ends of its range. */
const STEPS = 255;
/** How far beyond its examples' scores a head's integers reach, as a share of their range. */
const BEYOND = 0.1;

type Part = Omit<Tensor, "index" | "name">;

/**
 * A network whose classifier is replaced by a head on its features, stored as the features are: in 8-bit integers where
 * these are such, otherwise in real numbers.
 *
 * @throws Failed where the network has no features
 */
export function withHead(graph: Graph, head: Head): Graph {
  const cut = compact(toFeatures(graph));
  const { tensors: before, output: features } = cut;
  const parts = isInteger(features) ? integers(features, head) : floats(head);
  const named = Object.entries(parts).map(([name, part], i): Tensor => ({ ...part, name, index: before.length + i }));
  const [weights, bias, scores, probability] = named as [Tensor, Tensor, Tensor, Tensor];
  const operators: readonly Operator[] = [
    ...cut.operators,
    {
      name: "FULLY_CONNECTED",
      inputs: [features.index, weights.index, bias.index],
      output: scores.index,
      options: { activation: "none" },
    },
    { name: "SOFTMAX", inputs: [scores.index], output: probability.index, options: { beta: 1 } },
  ];
  return { ...cut, tensors: [...before, ...named], operators, output: probability, labels: head.labels };
}

const isInteger = ({ type, quantization }: Tensor) =>
  (type === "uint8" || type === "int8") && quantization?.scales.length === 1;

/** https://ai.google.dev/edge/litert/models/quantization_spec */
function integers({ type, quantization }: Tensor, { weights, bias, labels, range }: Head) {
  // An int8 tensor's integers are 128 less than a uint8 one's.
  const less = type === "int8" ? 128 : 0;
  const [features = 1] = quantization?.scales ?? [];
  const step = Math.max(...weights.map(Math.abs), Number.MIN_VALUE) / MAX_WEIGHT;
  const [lowest, highest] = [Math.min(0, range[0]), Math.max(0, range[1])];
  const wider = (highest - lowest || 1) * BEYOND;
  const scale = (highest - lowest + 2 * wider) / STEPS;
  const zeroPoint = Math.round((wider - lowest) / scale) - less;
  const stored = Uint8Array.from(weights, (weight) => Math.round(weight / step) + 128 - less);
  const biases = Int32Array.from(bias, (value) => Math.round(value / (step * features)));
  return {
    weights: tensor(type, [labels.length, weights.length / labels.length], one(step, 128 - less), stored),
    bias: tensor("int32", [labels.length], one(step * features, 0), biases),
    scores: tensor(type, [1, labels.length], one(scale, zeroPoint)),
    probability: tensor(type, [1, labels.length], one(1 / 256, -less)),
  };
}

function floats({ weights, bias, labels }: Head) {
  return {
    weights: tensor("float32", [labels.length, weights.length / labels.length], undefined, weights),
    bias: tensor("float32", [labels.length], undefined, bias),
    scores: tensor("float32", [1, labels.length]),
    probability: tensor("float32", [1, labels.length]),
  };
}

function tensor(
  type: Tensor["type"],
  shape: readonly number[],
  quantization?: Tensor["quantization"],
  values?: Uint8Array | Int32Array | Float32Array,
): Part {
  const data = values && new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { type, shape, quantization, data };
}

const one = (scale: number, zeroPoint: number) => ({ scales: [scale], zeroPoints: [zeroPoint], axis: 0 });
