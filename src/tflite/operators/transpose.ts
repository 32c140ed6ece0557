import { constantIntegers } from "./constantIntegers";
import { operator } from "./operator";

/** Reorders axes. Second input: for each axis of the output, the axis of the input it comes from, a constant. */
export const transpose = operator({
  name: "TRANSPOSE",
  code: 39,
  inputs: [2, 2],
  read: () => ({}),
  shape: (inputs, _, bad) => {
    const shape = inputs[0]?.shape ?? [];
    const order = constantIntegers(inputs[1], bad);
    const isOrder = order.toSorted((a, b) => a - b).join() === Array.from(shape.keys()).join();
    if (!isOrder) throw bad("tflite_no_order", `${order}`, `${shape}`);
    if (order[0] !== 0) throw bad("tflite_moves_batch");
    return order.map((axis) => shape[axis] ?? 0);
  },
});
