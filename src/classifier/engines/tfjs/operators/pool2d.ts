import type { GraphBuilder } from "../graphBuilder";
import { attribute, windowAttributes } from "../node";
import { operands, type Step } from "./emit";

/** @param op TensorFlow's name of the pool */
const emitPool =
  (op: "AvgPool" | "MaxPool") =>
  (builder: GraphBuilder, step: Step<"AVERAGE_POOL_2D" | "MAX_POOL_2D">): string => {
    const { options } = step;
    const pooled = builder.emit(op, [builder.valueOf(operands(step)[0])], {
      ...windowAttributes(options),
      ksize: attribute.integers([1, options.filterHeight, options.filterWidth, 1]),
    });
    return builder.activate(pooled, options.activation);
  };

export const emitAveragePool2d = emitPool("AvgPool");
export const emitMaxPool2d = emitPool("MaxPool");
