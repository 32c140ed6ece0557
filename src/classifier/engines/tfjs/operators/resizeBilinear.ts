import { constantIntegers } from "../../../../tflite/operators/constantIntegers";
import { attribute } from "../node";
import { type Emit, operands } from "./emit";

export const emitResizeBilinear: Emit<"RESIZE_BILINEAR"> = (builder, step) => {
  const [input, size] = operands(step);
  const sides = builder.constantIntegers(constantIntegers(builder.tensor(size)));
  return builder.emit("ResizeBilinear", [builder.valueOf(input), sides], {
    align_corners: attribute.flag(step.options.alignCorners),
    half_pixel_centers: attribute.flag(step.options.halfPixelCenters),
  });
};
