import type { Operator } from "../../../../tflite/operators";
import type { GraphBuilder } from "../builder";
import { emitAdd } from "./add";
import { emitAveragePool2d } from "./averagePool2d";
import { emitConv2d } from "./conv2d";
import { emitDepthwiseConv2d } from "./depthwiseConv2d";
import type { Emit } from "./emit";
import { emitFullyConnected } from "./fullyConnected";
import { emitMean } from "./mean";
import { emitQuantize } from "./quantize";
import { emitReshape, emitSqueeze } from "./reshape";
import { emitSoftmax } from "./softmax";

/** One for each operator that the reader knows; the type fails where one is missing. */
const EMITTERS: { [Name in Operator["name"]]: Emit<Name> } = {
  ADD: emitAdd,
  AVERAGE_POOL_2D: emitAveragePool2d,
  CONV_2D: emitConv2d,
  DEPTHWISE_CONV_2D: emitDepthwiseConv2d,
  FULLY_CONNECTED: emitFullyConnected,
  MEAN: emitMean,
  QUANTIZE: emitQuantize,
  RESHAPE: emitReshape,
  SOFTMAX: emitSoftmax,
  SQUEEZE: emitSqueeze,
};

export function emitOperator(builder: GraphBuilder, step: Operator): string {
  const emit = EMITTERS[step.name] as Emit<Operator["name"]>;
  return emit(builder, step);
}
