import { constantIntegers } from "../../../../tflite/operators/constantIntegers";
import { type Emit, operands } from "./emit";

export const emitTranspose: Emit<"TRANSPOSE"> = (builder, step) => {
  const [input, order] = operands(step);
  return builder.emit("Transpose", [
    builder.valueOf(input),
    builder.constantIntegers(constantIntegers(builder.tensor(order))),
  ]);
};
