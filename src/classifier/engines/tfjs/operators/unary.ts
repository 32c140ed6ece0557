import type { GraphBuilder } from "../graphBuilder";
import { type Emit, operands, type Step } from "./emit";

/** @param op TensorFlow's name of the function */
const emitUnary =
  (op: "Relu" | "Relu6" | "Sigmoid") =>
  (builder: GraphBuilder, step: Step<"RELU" | "RELU6" | "LOGISTIC">): string =>
    builder.emit(op, [builder.valueOf(operands(step)[0])]);

export const emitRelu = emitUnary("Relu");
export const emitRelu6 = emitUnary("Relu6");
export const emitLogistic = emitUnary("Sigmoid");

/** x * relu6(x + 3) / 6: A. Howard et al., Searching for MobileNetV3, https://arxiv.org/abs/1905.02244 */
export const emitHardSwish: Emit<"HARD_SWISH"> = (builder, step) => {
  const x = builder.valueOf(operands(step)[0]);
  const gate = builder.emit("Relu6", [builder.emit("AddV2", [x, builder.constantFloats([3])])]);
  return builder.emit("Mul", [builder.emit("Mul", [x, gate]), builder.constantFloats([1 / 6])]);
};
