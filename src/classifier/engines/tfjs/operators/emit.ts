import type { Operator } from "../../../../tflite/operators";
import { biasQuantization } from "../../../../tflite/values";
import type { GraphBuilder } from "../graphBuilder";

/** The steps of some kinds. */
export type Step<Name extends Operator["name"]> = Extract<Operator, { name: Name }>;

/** Adds the nodes for one TFLite operator and returns the name of the one that gives its output. */
export type Emit<Name extends Operator["name"]> = (builder: GraphBuilder, step: Step<Name>) => string;

/** The tensor indices of operands that the reader has checked to be there. */
export function operands(step: Operator): [first: number, second: number, third?: number] {
  return step.inputs as [number, number, number?];
}

/** The bias, if there is one, as a list of extra inputs. */
export function biasOf(builder: GraphBuilder, step: Operator): string[] {
  const [input, weights, bias] = operands(step);
  if (bias === undefined) return [];
  const stored = builder.tensor(bias);
  const quantization = biasQuantization(stored, builder.tensor(input), builder.tensor(weights));
  return quantization === stored.quantization
    ? [builder.valueOf(bias)]
    : [builder.constant(bias, undefined, quantization)];
}
