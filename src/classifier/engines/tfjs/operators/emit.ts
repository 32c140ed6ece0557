import type { Operator } from "../../../../tflite/operators";
import type { GraphBuilder } from "../builder";

/** The steps of some kinds. */
export type Step<Name extends Operator["name"]> = Extract<Operator, { name: Name }>;

/** Adds the nodes for one TFLite operator and returns the name of the one that gives its output. */
export type Emit<Name extends Operator["name"]> = (builder: GraphBuilder, step: Step<Name>) => string;

/** The tensor indices of operands that the reader has checked to be there. */
export function operands(step: Operator): [first: number, second: number, third?: number] {
  return step.inputs as [number, number, number?];
}

/**
 * The bias, if there is one, as a list of extra inputs. An integer bias is added
 * to products of input and weights, so its scale is theirs multiplied, whatever
 * the file says of it: https://ai.google.dev/edge/litert/models/quantization_spec
 */
export function biasOf(builder: GraphBuilder, step: Operator): string[] {
  const [input, weights, bias] = operands(step);
  if (bias === undefined) return [];
  const inputs = builder.tensor(input).quantization;
  const filters = builder.tensor(weights).quantization;
  if (builder.tensor(bias).type !== "int32" || !inputs || !filters) return [builder.valueOf(bias)];
  const scales = filters.scales.map((scale) => scale * (inputs.scales[0] ?? 1));
  return [builder.constant(bias, undefined, { scales, zeroPoints: scales.map(() => 0), axis: 0 })];
}
