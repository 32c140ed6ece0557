import { constantIntegers } from "./constantIntegers";
import { inputOfRank, operator } from "./operator";

/** Maximum side of the output in pixels: larger than any classifier's input. */
const MAX_SIDE = 4096;

/** Second input: the new height and width, a constant. */
export const resizeBilinear = operator({
  name: "RESIZE_BILINEAR",
  code: 23,
  inputs: [2, 2],
  // Fields 0 and 1 belong to an old version.
  read: (options) => ({ alignCorners: Boolean(options?.uint8(2)), halfPixelCenters: Boolean(options?.uint8(3)) }),
  shape: (inputs, _, bad) => {
    const [n, , , c] = inputOfRank(inputs, 0, 4, bad) as [number, number, number, number];
    const [height = 0, width = 0, ...others] = constantIntegers(inputs[1], bad);
    const sides = Math.min(height, width) >= 1 && Math.max(height, width) <= MAX_SIDE;
    if (!sides || others.length > 0) throw bad("tflite_resize", `${[height, width, ...others]}`);
    return [n, height, width, c];
  },
});
