import type { Tensor } from "../tensor";
import { constantIntegers } from "./constantIntegers";
import { type Bad, operator } from "./operator";

/**
 * Adds zeros around its input. Second input: number of elements to add before and after each axis, a constant [rank,
 * 2].
 */
export const pad = operator({
  name: "PAD",
  code: 34,
  inputs: [2, 2],
  read: () => ({}),
  shape: (inputs, _, bad) => padded(inputs, bad),
});

/** The same as `pad`, with the value to add as a third input, a constant. */
export const padV2 = operator({
  name: "PADV2",
  code: 60,
  inputs: [3, 3],
  read: () => ({}),
  shape: (inputs, _, bad) => {
    if (!inputs[2]?.data || inputs[2].data.length > 4) throw bad("tflite_pad_value");
    return padded(inputs, bad);
  },
});

/** Maximum number of elements added to one side of an axis: a picture with more would be nothing but its frame. */
const MAX_ADDED = 1024;

function padded(inputs: readonly Tensor[], bad: Bad): readonly number[] {
  const shape = inputs[0]?.shape ?? [];
  const added = constantIntegers(inputs[1], bad);
  if (added.length !== shape.length * 2) throw bad("tflite_pad_count", added.length, `${shape}`);
  if (added.some((size) => size < 0 || size > MAX_ADDED)) throw bad("tflite_pad_sizes", `${added}`);
  if (added[0] || added[1]) throw bad("tflite_pad_batch");
  return shape.map((size, axis) => size + (added[2 * axis] ?? 0) + (added[2 * axis + 1] ?? 0));
}
