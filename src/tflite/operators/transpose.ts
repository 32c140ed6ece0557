import { constantIntegers } from "./constant";
import { operator } from "./operator";

/** Second input: for each axis of the output, the axis of the input, a constant. */
export const transpose = operator({
  name: "TRANSPOSE",
  code: 39,
  inputs: [2, 2],
  read: () => ({}),
  shape: (inputs, _, bad) => {
    const shape = inputs[0]?.shape ?? [];
    const order = constantIntegers(inputs[1], bad);
    const isOrder = order.toSorted((a, b) => a - b).join() === Array.from(shape.keys()).join();
    if (!isOrder) throw bad(`[${order}] is no order of the axes of [${shape}]`);
    if (order[0] !== 0) throw bad("it moves the axis of the pictures in a batch");
    return order.map((axis) => shape[axis] ?? 0);
  },
});
