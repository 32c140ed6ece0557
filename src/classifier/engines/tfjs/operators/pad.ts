import { constantIntegers } from "../../../../tflite/operators/constantIntegers";
import type { GraphBuilder } from "../graphBuilder";
import { type Emit, operands } from "./emit";

/** A constant of the file as [rank, 2], the shape that TensorFlow takes. */
const paddings = (builder: GraphBuilder, index: number) => {
  const sizes = constantIntegers(builder.tensor(index));
  return builder.constantIntegers(sizes, [sizes.length / 2, 2]);
};

export const emitPad: Emit<"PAD"> = (builder, step) => {
  const [input, added] = operands(step);
  return builder.emit("PadV2", [builder.valueOf(input), paddings(builder, added), builder.constantFloat(0)]);
};

export const emitPadV2: Emit<"PADV2"> = (builder, step) => {
  const [input, added, value = -1] = operands(step);
  return builder.emit("PadV2", [
    builder.valueOf(input),
    paddings(builder, added),
    builder.constant(value, { shape: [] }),
  ]);
};
