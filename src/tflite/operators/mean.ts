import { constantIntegers } from "./constantIntegers";
import { operator } from "./operator";

/** Averages its input over some axes: the second input, a constant. */
export const mean = operator({
  name: "MEAN",
  code: 40,
  inputs: [2, 2],
  read: (options) => ({ keepDims: Boolean(options?.uint8(0)) }),
  shape: (inputs, { keepDims }, bad) => {
    const shape = inputs[0]?.shape ?? [];
    const axes = new Set(constantIntegers(inputs[1], bad).map((axis) => (axis < 0 ? axis + shape.length : axis)));
    for (const axis of axes) if (!(axis in shape)) throw bad("tflite_no_axis", axis, `${shape}`);
    return shape.flatMap((size, axis) => (!axes.has(axis) ? [size] : keepDims ? [1] : []));
  },
});
