import { fusedAttributes } from "../node";
import { ohwiToHwio } from "../weights";
import { biasOf, type Emit, operands } from "./emit";

/**
 * The weights are transposed here, not by the engine: where tfjs's wasm backend
 * transposes them, it adds the bias again for every 48 inputs
 * (slow_batch_matmul in tfjs-backend-wasm/src/cc/batch_mat_mul_impl.cc).
 */
export const emitFullyConnected: Emit<"FULLY_CONNECTED"> = (builder, step) => {
  const [input, weights] = operands(step);
  const [outputs, width] = builder.tensor(weights).shape as [number, number];
  const { order = new Uint32Array() } = ohwiToHwio([outputs, 1, 1, width]);
  const rows = builder.emit("Reshape", [builder.valueOf(input), builder.constantIntegers([-1, width])]);
  const biases = biasOf(builder, step);
  const columns = builder.constant(weights, { shape: [width, outputs], order });
  return builder.emit("_FusedMatMul", [rows, columns, ...biases], {
    ...fusedAttributes(biases.length, step.options.activation),
  });
};
