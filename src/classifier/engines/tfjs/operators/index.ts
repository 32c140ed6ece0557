import type { Operator } from "../../../../tflite/operators";
import type { GraphBuilder } from "../graphBuilder";
import { emitConcatenation } from "./concatenation";
import { emitConv2d } from "./conv2d";
import { emitDepthwiseConv2d } from "./depthwiseConv2d";
import { emitAdd, emitMul, emitSub } from "./elementwise";
import type { Emit } from "./emit";
import { emitFullyConnected } from "./fullyConnected";
import { emitL2Normalization } from "./l2Normalization";
import { emitMean } from "./mean";
import { emitPad, emitPadV2 } from "./pad";
import { emitAveragePool2d, emitMaxPool2d } from "./pool2d";
import { emitQuantize } from "./quantize";
import { emitReshape, emitSqueeze } from "./reshape";
import { emitResizeBilinear } from "./resizeBilinear";
import { emitSoftmax } from "./softmax";
import { emitStridedSlice } from "./stridedSlice";
import { emitTranspose } from "./transpose";
import { emitHardSwish, emitLogistic, emitRelu, emitRelu6 } from "./unary";

/** One emitter for each operator that the reader knows; the type check fails where one is missing. */
const EMITTERS: { [Name in Operator["name"]]: Emit<Name> } = {
  ADD: emitAdd,
  AVERAGE_POOL_2D: emitAveragePool2d,
  CONCATENATION: emitConcatenation,
  CONV_2D: emitConv2d,
  DEPTHWISE_CONV_2D: emitDepthwiseConv2d,
  DEQUANTIZE: emitQuantize,
  FULLY_CONNECTED: emitFullyConnected,
  HARD_SWISH: emitHardSwish,
  L2_NORMALIZATION: emitL2Normalization,
  LOGISTIC: emitLogistic,
  MAX_POOL_2D: emitMaxPool2d,
  MEAN: emitMean,
  MUL: emitMul,
  PAD: emitPad,
  PADV2: emitPadV2,
  QUANTIZE: emitQuantize,
  RELU: emitRelu,
  RELU6: emitRelu6,
  RESHAPE: emitReshape,
  RESIZE_BILINEAR: emitResizeBilinear,
  SOFTMAX: emitSoftmax,
  SQUEEZE: emitSqueeze,
  STRIDED_SLICE: emitStridedSlice,
  SUB: emitSub,
  TRANSPOSE: emitTranspose,
};

export function emitOperator(builder: GraphBuilder, step: Operator): string {
  const emit = EMITTERS[step.name] as Emit<Operator["name"]>;
  return emit(builder, step);
}
