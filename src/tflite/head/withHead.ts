import type { Graph } from "../graph";
import type { Operator } from "../operators";
import type { Tensor } from "../tensor";
import { compact } from "./compact";
import type { Head } from "./head";
import { toFeatures } from "./toFeatures";

/**
 * A network whose classifier is replaced by a head on its features. The head is in real numbers, also where the network is
 * in integers: the steps of 8 bits change its probabilities by more than 0.02 (docs/teaching.md), and it is small.
 *
 * @throws Failed where the network has no features
 */
export function withHead(graph: Graph, { labels, weights, bias }: Head): Graph {
  const cut = compact(toFeatures(graph));
  const { tensors: before, output: features } = cut;
  const tensors = [...before];
  const add = (name: string, shape: readonly number[], values?: Float32Array): Tensor => {
    const data = values && new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const tensor = { index: tensors.length, name, type: "float32", shape, quantization: undefined, data } as const;
    tensors.push(tensor);
    return tensor;
  };
  const isReal = features.type === "float32";
  const real = isReal ? features : add("features", features.shape);
  const inputs = [
    real,
    add("weights", [labels.length, weights.length / labels.length], weights),
    add("bias", [labels.length], bias),
  ];
  const scores = add("scores", [1, labels.length]);
  const output = add("probability", [1, labels.length]);
  const dequantize: Operator = { name: "DEQUANTIZE", inputs: [features.index], output: real.index, options: {} };
  const operators: readonly Operator[] = [
    ...cut.operators,
    ...(isReal ? [] : [dequantize]),
    {
      name: "FULLY_CONNECTED",
      inputs: inputs.map(({ index }) => index),
      output: scores.index,
      options: { activation: "none" },
    },
    { name: "SOFTMAX", inputs: [scores.index], output: output.index, options: { beta: 1 } },
  ];
  return { ...cut, tensors, operators, output, labels };
}
