import { constantIntegers } from "../../../../tflite/operators/constantIntegers";
import { attribute } from "../node";
import { type Emit, operands } from "./emit";

export const emitMean: Emit<"MEAN"> = (builder, step) => {
  const [input, axes] = operands(step);
  const integers = constantIntegers(builder.tensor(axes));
  return builder.emit("Mean", [builder.valueOf(input), builder.constantIntegers(integers)], {
    keep_dims: attribute.flag(step.options.keepDims),
  });
};
