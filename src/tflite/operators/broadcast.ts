import type { Tensor } from "../tensor";
import { type Bad, listed } from "./operator";

/** Shape of an elementwise operation: sizes are equal, or one of them is 1, from the last axis on. */
export function broadcast(inputs: readonly Tensor[], bad: Bad): readonly number[] {
  const shapes = inputs.map((t) => t.shape);
  const rank = Math.max(...shapes.map((s) => s.length));
  return Array.from({ length: rank }, (_, axis) => {
    const sizes = shapes.map((s) => s[axis - rank + s.length] ?? 1).filter((size) => size !== 1);
    if (new Set(sizes).size > 1) throw bad("tflite_broadcast", listed(shapes));
    return sizes[0] ?? 1;
  });
}
