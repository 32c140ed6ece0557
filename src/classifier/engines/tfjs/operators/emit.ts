import type { Operator } from "../../../../tflite/operators";
import type { GraphBuilder } from "../builder";

type Named<Name extends Operator["name"]> = Extract<Operator, { name: Name }>;

/** Adds the nodes for one TFLite operator and returns the name of the one that gives its output. */
export type Emit<Name extends Operator["name"]> = (builder: GraphBuilder, step: Named<Name>) => string;

/** The tensor indices of operands that the reader has checked to be there. */
export function operands(step: Operator): [first: number, second: number, third?: number] {
  return step.inputs as [number, number, number?];
}

/** The bias, if there is one, as a list of extra inputs. */
export function biasOf(builder: GraphBuilder, bias: number | undefined): string[] {
  return bias === undefined ? [] : [builder.valueOf(bias)];
}
