import { attribute, windowAttributes } from "../node";
import { type Emit, operands } from "./emit";

export const emitAveragePool2d: Emit<"AVERAGE_POOL_2D"> = (builder, step) => {
  const { options } = step;
  const pooled = builder.emit("AvgPool", [builder.valueOf(operands(step)[0])], {
    ...windowAttributes(options),
    ksize: attribute.integers([1, options.filterHeight, options.filterWidth, 1]),
  });
  return builder.activate(pooled, options.activation);
};
