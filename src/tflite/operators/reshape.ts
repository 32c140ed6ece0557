import { elements } from "../tensor";
import { constantIntegers } from "./constantIntegers";
import { operator } from "./operator";

/** The new shape is the second input; in old files, an option. */
export const reshape = operator({
  name: "RESHAPE",
  code: 22,
  inputs: [1, 2],
  read: (options) => ({ newShape: options?.int32s(0) ?? [] }),
  shape: (inputs, { newShape }, bad) => {
    const from = inputs[0]?.shape ?? [];
    const to = inputs[1] ? constantIntegers(inputs[1], bad) : newShape;
    const known = elements(to.filter((size) => size !== -1));
    const shape = to.map((size) => (size === -1 ? elements(from) / known : size));
    const fits = shape.every((size) => Number.isInteger(size) && size > 0) && elements(shape) === elements(from);
    if (!fits) throw bad("tflite_reshape", `${from}`, `${to}`);
    return shape;
  },
});
