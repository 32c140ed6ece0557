import { attribute, fusedAttributes } from "../node";
import { biasOf, type Emit, operands } from "./emit";

export const emitFullyConnected: Emit<"FULLY_CONNECTED"> = (builder, step) => {
  const [input, weights, bias] = operands(step);
  const width = builder.tensor(weights).shape[1] ?? 1;
  const rows = builder.emit("Reshape", [builder.valueOf(input), builder.constantIntegers([-1, width])]);
  const biases = biasOf(builder, bias);
  return builder.emit("_FusedMatMul", [rows, builder.valueOf(weights), ...biases], {
    ...fusedAttributes(biases.length, step.options.activation),
    transpose_b: attribute.flag(true),
  });
};
