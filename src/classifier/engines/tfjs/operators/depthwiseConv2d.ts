import { attribute, fusedAttributes, windowAttributes } from "../node";
import { biasOf, type Emit, operands } from "./emit";

export const emitDepthwiseConv2d: Emit<"DEPTHWISE_CONV_2D"> = (builder, step) => {
  const [input, filter] = operands(step);
  const { options } = step;
  const [, height, width, out] = builder.tensor(filter).shape as [number, number, number, number];
  const channels = builder.tensor(input).shape[3] ?? 1;
  // TFLite's [1, h, w, channels * multiplier] holds the same bytes in the same
  // order as TensorFlow's [h, w, channels, multiplier].
  const layout = { shape: [height, width, channels, out / channels] };
  const biases = biasOf(builder, step);
  return builder.emit(
    "FusedDepthwiseConv2dNative",
    [builder.valueOf(input), builder.constant(filter, layout), ...biases],
    {
      ...windowAttributes(options),
      ...fusedAttributes(biases.length, options.activation),
      dilations: attribute.integers([1, options.dilationHeight, options.dilationWidth, 1]),
    },
  );
};
