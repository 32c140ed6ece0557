import type { Tensor } from "../../../tflite/tensor";
import type { GraphBuilder } from "./graphBuilder";

/**
 * The outputs of so many operators, from the first, are rounded to what their
 * integers can hold, as the integer kernels round every one: it is the first that
 * the rest of the network amplifies. With none rounded, the best probability of
 * the bird model differs by 0.030 from the integer runtime's on the golden inputs,
 * with four by 0.012. With all of them, two correct engines no longer agree to
 * within what `prove` allows, since a value on the edge of a step falls to one side
 * here and to the other there, time and again.
 */
const ROUNDED = 4;

/** What operator number `position` gives, rounded where that matters. */
export function roundEarly(builder: GraphBuilder, value: string, position: number, { quantization }: Tensor): string {
  const [scale, ...others] = quantization?.scales ?? [];
  if (position >= ROUNDED || !scale || others.length > 0) return value;
  const steps = builder.emit("Round", [builder.emit("Mul", [value, builder.constantFloats([1 / scale])])]);
  return builder.emit("Mul", [steps, builder.constantFloats([scale])]);
}
