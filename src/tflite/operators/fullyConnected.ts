import { elements } from "../tensor";
import { readActivation } from "./activation";
import { inputOfRank, operator } from "./operator";

/** Weights: [out, in]. The input is read as rows of `in` elements, whatever its shape. */
export const fullyConnected = operator({
  name: "FULLY_CONNECTED",
  code: 9,
  inputs: [2, 3],
  read: (options, bad) => {
    if (options?.int8(1)) throw bad("tflite_shuffled");
    if (options?.uint8(2)) throw bad("tflite_keeps_dimensions");
    return { activation: readActivation(options, 0, bad) };
  },
  shape: (inputs, _, bad) => {
    const [out, width] = inputOfRank(inputs, 1, 2, bad) as [number, number];
    const all = elements(inputs[0]?.shape ?? []);
    if (all % width !== 0) throw bad("tflite_rows", all, width);
    if (inputs[2] && inputs[2].shape.join() !== `${out}`) throw bad("tflite_bias", out);
    return [all / width, out];
  },
});
