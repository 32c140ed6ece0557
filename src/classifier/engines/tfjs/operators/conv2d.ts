import { attribute, fusedAttributes, windowAttributes } from "../node";
import { ohwiToHwio } from "../weights";
import { biasOf, type Emit, operands } from "./emit";

export const emitConv2d: Emit<"CONV_2D"> = (builder, step) => {
  const [input, filter] = operands(step);
  const { options } = step;
  const layout = ohwiToHwio(builder.tensor(filter).shape as [number, number, number, number]);
  const biases = biasOf(builder, step);
  return builder.emit("_FusedConv2D", [builder.valueOf(input), builder.constant(filter, layout), ...biases], {
    ...windowAttributes(options),
    ...fusedAttributes(biases.length, options.activation),
    dilations: attribute.integers([1, options.dilationHeight, options.dilationWidth, 1]),
  });
};
