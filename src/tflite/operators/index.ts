import { add } from "./add";
import { averagePool2d } from "./averagePool2d";
import { concatenation } from "./concatenation";
import { conv2d } from "./conv2d";
import { depthwiseConv2d } from "./depthwiseConv2d";
import { dequantize } from "./dequantize";
import { fullyConnected } from "./fullyConnected";
import { hardSwish } from "./hardSwish";
import { l2Normalization } from "./l2Normalization";
import { logistic } from "./logistic";
import { maxPool2d } from "./maxPool2d";
import { mean } from "./mean";
import { mul } from "./mul";
import type { OperatorKind } from "./operator";
import { pad, padV2 } from "./pad";
import { quantize } from "./quantize";
import { relu } from "./relu";
import { relu6 } from "./relu6";
import { reshape } from "./reshape";
import { resizeBilinear } from "./resizeBilinear";
import { softmax } from "./softmax";
import { squeeze } from "./squeeze";
import { stridedSlice } from "./stridedSlice";
import { sub } from "./sub";
import { transpose } from "./transpose";

const KINDS = [
  add,
  averagePool2d,
  concatenation,
  conv2d,
  depthwiseConv2d,
  dequantize,
  fullyConnected,
  hardSwish,
  l2Normalization,
  logistic,
  maxPool2d,
  mean,
  mul,
  pad,
  padV2,
  quantize,
  relu,
  relu6,
  reshape,
  resizeBilinear,
  softmax,
  squeeze,
  stridedSlice,
  sub,
  transpose,
] as const;

type Kind = (typeof KINDS)[number];
type OfKind<K> =
  K extends OperatorKind<infer Name, infer Options>
    ? { name: Name; inputs: readonly number[]; output: number; options: Options }
    : never;

/**
 * One step of a graph, discriminated by `name`. Inputs and output are tensor indices; omitted optional inputs are not
 * in the list.
 */
export type Operator = OfKind<Kind>;

/** Every kind of operator that the reader supports, by its BuiltinOperator number in the schema. */
export const OPERATOR_KINDS: ReadonlyMap<number, Kind> = new Map(KINDS.map((kind) => [kind.code, kind]));
