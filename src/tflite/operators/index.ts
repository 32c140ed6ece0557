import { add } from "./add";
import { averagePool2d } from "./averagePool2d";
import { conv2d } from "./conv2d";
import { depthwiseConv2d } from "./depthwiseConv2d";
import { fullyConnected } from "./fullyConnected";
import { mean } from "./mean";
import type { OperatorKind } from "./operator";
import { quantize } from "./quantize";
import { reshape } from "./reshape";
import { softmax } from "./softmax";
import { squeeze } from "./squeeze";

const KINDS = [
  add,
  averagePool2d,
  conv2d,
  depthwiseConv2d,
  fullyConnected,
  mean,
  quantize,
  reshape,
  softmax,
  squeeze,
] as const;

type Kind = (typeof KINDS)[number];
type OfKind<K> =
  K extends OperatorKind<infer Name, infer Options>
    ? { name: Name; inputs: readonly number[]; output: number; options: Options }
    : never;

/**
 * One step of a graph, discriminated by `name`. Inputs and output are tensor
 * indices; an optional input that is left out is not in the list.
 */
export type Operator = OfKind<Kind>;

/** Every kind the reader supports, by its number in the schema. */
export const OPERATOR_KINDS: ReadonlyMap<number, Kind> = new Map(KINDS.map((kind) => [kind.code, kind]));
