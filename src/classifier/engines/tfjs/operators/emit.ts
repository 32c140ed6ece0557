import type { Operator } from "../../../../tflite/operators";
import { biasQuantization } from "../../../../tflite/values";
import type { GraphBuilder } from "../graphBuilder";

/** A step of the graph, by the names of its operator. */
export type Step<Name extends Operator["name"]> = Extract<Operator, { name: Name }>;

/** Adds the nodes for one TFLite operator, and returns the name of the node that computes its output. */
export type Emit<Name extends Operator["name"]> = (builder: GraphBuilder, step: Step<Name>) => string;

/** The tensor indices of the operands, whose presence the reader has checked. */
export function operands(step: Operator): [first: number, second: number, third?: number] {
  return step.inputs as [number, number, number?];
}

/** The bias as a list of extra inputs; empty where there is none. */
export function biasOf(builder: GraphBuilder, step: Operator): string[] {
  const [input, weights, bias] = operands(step);
  if (bias === undefined) return [];
  const stored = builder.tensor(bias);
  const quantization = biasQuantization(stored, builder.tensor(input), builder.tensor(weights));
  return quantization === stored.quantization
    ? [builder.valueOf(bias)]
    : [builder.constant(bias, undefined, quantization)];
}
