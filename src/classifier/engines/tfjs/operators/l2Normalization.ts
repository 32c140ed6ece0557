import { attribute } from "../node";
import { type Emit, operands } from "./emit";

/** Minimum divisor, as in TFLite: tensorflow/lite/kernels/l2norm.cc. */
const MIN_NORM = 1e-6;

export const emitL2Normalization: Emit<"L2_NORMALIZATION"> = (builder, step) => {
  const x = builder.valueOf(operands(step)[0]);
  const squares = builder.emit("Sum", [builder.emit("Mul", [x, x]), builder.constantIntegers([-1])], {
    keep_dims: attribute.flag(true),
  });
  const norm = builder.emit("Maximum", [builder.emit("Sqrt", [squares]), builder.constantFloats([MIN_NORM])]);
  return builder.activate(builder.emit("RealDiv", [x, norm]), step.options.activation);
};
