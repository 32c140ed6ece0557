import type { Tensor } from "../tensor";
import { type Bad, listed } from "./operator";

/**
 * Output shape of an elementwise operation. Axes are matched from the last one on; their sizes must be equal, or one of
 * them 1.
 */
export function broadcast(inputs: readonly Tensor[], bad: Bad): readonly number[] {
  const shapes = inputs.map((t) => t.shape);
  const rank = Math.max(...shapes.map((s) => s.length));
  return Array.from({ length: rank }, (_, axis) => {
    const sizes = shapes.map((s) => s[axis - rank + s.length] ?? 1).filter((size) => size !== 1);
    if (new Set(sizes).size > 1) throw bad("tflite_broadcast", listed(shapes));
    return sizes[0] ?? 1;
  });
}
