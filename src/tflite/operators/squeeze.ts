import { operator } from "./operator";

/** Drops axes of size 1: the axes named in its options, or all if none is named. */
export const squeeze = operator({
  name: "SQUEEZE",
  code: 43,
  inputs: [1, 1],
  read: (options) => ({ axes: options?.int32s(0) ?? [] }),
  shape: (inputs, { axes }, bad) => {
    const shape = inputs[0]?.shape ?? [];
    const named = new Set(axes.map((axis) => (axis < 0 ? axis + shape.length : axis)));
    for (const axis of named) if (shape[axis] !== 1) throw bad("tflite_axis_size", axis, `${shape}`);
    return shape.filter((size, axis) => !(named.size ? named.has(axis) : size === 1));
  },
});
