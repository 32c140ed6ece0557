import type { Graph } from "../graph";
import type { Operator } from "../operators";
import type { Tensor } from "../tensor";
import type { Head } from "./head";

/** A network that grows at its end. */
export interface Growing {
  readonly tensors: Tensor[];
  readonly operators: Operator[];
}

export const growing = ({ tensors, operators }: Pick<Graph, "tensors" | "operators">): Growing => ({
  tensors: [...tensors],
  operators: [...operators],
});

/** Adds a tensor of real numbers: with `values` a constant, without what a step computes. */
export function addReals({ tensors }: Growing, name: string, shape: readonly number[], values?: Float32Array): Tensor {
  const data = values && new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const tensor = { index: tensors.length, name, type: "float32", shape, quantization: undefined, data } as const;
  tensors.push(tensor);
  return tensor;
}

/** The same numbers as real ones: those themselves where they are. */
export function addReal(network: Growing, tensor: Tensor): Tensor {
  if (tensor.type === "float32") return tensor;
  const real = addReals(network, `real ${tensor.name}`, tensor.shape);
  network.operators.push({ name: "DEQUANTIZE", inputs: [tensor.index], output: real.index, options: {} });
  return real;
}

/**
 * Adds a head to a network that has its features. It is in real numbers, also where the network is in integers: the steps
 * of 8 bits change its probabilities by more than 0.02 (docs/teaching.md), and it is small.
 *
 * @returns the probabilities of its labels, [1, labels]
 */
export function addHead(network: Growing, features: Tensor, { labels, weights, bias }: Head): Tensor {
  const inputs = [
    addReal(network, features),
    addReals(network, "weights", [labels.length, weights.length / labels.length], weights),
    addReals(network, "bias", [labels.length], bias),
  ];
  const scores = addReals(network, "scores", [1, labels.length]);
  const probability = addReals(network, "probability", [1, labels.length]);
  network.operators.push(
    {
      name: "FULLY_CONNECTED",
      inputs: inputs.map(({ index }) => index),
      output: scores.index,
      options: { activation: "none" },
    },
    { name: "SOFTMAX", inputs: [scores.index], output: probability.index, options: { beta: 1 } },
  );
  return probability;
}
