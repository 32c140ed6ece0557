import type { Graph } from "../../../tflite/graph";
import type { Operator } from "../../../tflite/operators";
import type { Tensor } from "../../../tflite/tensor";
import { biasQuantization } from "../../../tflite/values";
import type { Network } from "../../../tflite/writeTflite";
import { CHANNEL_AXIS, toInt8Bias, toInt8Weights } from "./int8Weights";
import { Rewriter, toUint8 } from "./rewriter";
import { runsOnIntegers } from "./runsOnIntegers";

/** Weights of networks as the int8 kernels take them, by those that they were. */
export type ConvertedWeights = WeakMap<Uint8Array, Tensor>;

/**
 * Rewrites a network for LiteRT's fastest kernels: what the file computes in 8-bit
 * integers runs in int8, with a scale for each channel of the weights; everything
 * else runs in float32. XNNPACK's uint8 kernels take twice the time of its int8 ones.
 *
 * The input is uint8 or, where it is in the file, float32; the output is float32.
 *
 * @param converted keeps the converted weights for other networks that share them
 */
export function toInt8Network(graph: Graph, converted: ConvertedWeights = new WeakMap()): Network {
  const rewriter = new Rewriter(graph.tensors);
  const { input, output } = graph;
  const form = input.type === "float32" ? "float32" : "uint8";
  const picture = rewriter.holds(input.index, form, rewriter.add(toUint8(input)));
  for (const step of graph.operators) rewrite(rewriter, step, graph, converted);
  const scores = rewriter.as(output.index, "float32");
  const { tensors, operators } = rewriter;
  const at = (index: number) => tensors[index] ?? input;
  return { tensors, operators, input: at(picture), output: at(scores) };
}

function rewrite(rewriter: Rewriter, step: Operator, { tensors }: Graph, converted: ConvertedWeights): void {
  if (step.name === "QUANTIZE" || step.name === "DEQUANTIZE") store(rewriter, step);
  else if (!runsOnIntegers(step, tensors)) onFloats(rewriter, step);
  else if (step.name in CHANNEL_AXIS) {
    multiply(rewriter, step, CHANNEL_AXIS[step.name as keyof typeof CHANNEL_AXIS], converted);
  } else {
    const inputs = step.inputs.map((index) =>
      tensors[index]?.type === "int32" ? rewriter.same(index) : rewriter.as(index, "int8"),
    );
    rewriter.emit(step, inputs, rewriter.computed(step.output, "int8"));
  }
}

/** A QUANTIZE or DEQUANTIZE. Real numbers are converted to integers only once an operator needs integers. */
function store(rewriter: Rewriter, step: Operator): void {
  const [from = 0] = step.inputs;
  const integers = rewriter.integers(from);
  if (step.name === "DEQUANTIZE" || integers === undefined) {
    rewriter.holds(step.output, "float32", rewriter.as(from, "float32"));
  } else {
    rewriter.emit(step, [integers], rewriter.computed(step.output, "int8"));
  }
}

/** Products with weights that have one scale for each channel. */
function multiply(rewriter: Rewriter, step: Operator, axis: number, converted: ConvertedWeights): void {
  const [from, filter, bias] = step.inputs as [number, number, number?];
  const before = rewriter.tensor(filter);
  const after = (before.data && converted.get(before.data)) ?? toInt8Weights(before, axis);
  if (before.data) converted.set(before.data, after);
  const inputs = [rewriter.as(from, "int8"), rewriter.add(after)];
  if (bias !== undefined) {
    inputs.push(rewriter.add(toInt8Bias(rewriter.tensor(bias), rewriter.tensor(from), before, after)));
  }
  rewriter.emit(step, inputs, rewriter.computed(step.output, "int8"));
}

function onFloats(rewriter: Rewriter, step: Operator): void {
  const inputs = step.inputs.map((index, i) => {
    const tensor = rewriter.tensor(index);
    if (!(step.name in CHANNEL_AXIS && i === 2)) {
      return tensor.type === "int32" ? rewriter.same(index) : rewriter.as(index, "float32");
    }
    const [from, weights] = step.inputs as [number, number];
    const quantization = biasQuantization(tensor, rewriter.tensor(from), rewriter.tensor(weights));
    return rewriter.addFloats({ ...tensor, quantization });
  });
  rewriter.emit(step, inputs, rewriter.computed(step.output, "float32"));
}
