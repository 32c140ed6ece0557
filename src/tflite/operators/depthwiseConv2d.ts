import { readActivation } from "./activation";
import { filterShape, inputOfRank, operator } from "./operator";
import { readLengths, readStrides, slide } from "./window";

/** Input NHWC, filter [1, height, width, channels * multiplier], bias [channels * multiplier]. */
export const depthwiseConv2d = operator({
  name: "DEPTHWISE_CONV_2D",
  code: 4,
  inputs: [2, 3],
  read: (options, bad) => {
    const [dilationWidth, dilationHeight] = readLengths(options, [5, 6], 1, bad) as [number, number];
    return { ...readStrides(options, bad), activation: readActivation(options, 4, bad), dilationHeight, dilationWidth };
  },
  shape: (inputs, o, bad) => {
    const [n, h, w, c] = inputOfRank(inputs, 0, 4, bad) as [number, number, number, number];
    const [one, fh, fw, out] = filterShape(inputs, bad);
    // The multiplier follows from the shapes; the option that repeats it is deprecated.
    if (one !== 1 || out % c !== 0) throw bad("tflite_depthwise", `${inputs[1]?.shape}`, c);
    if (inputs[2] && inputs[2].shape.join() !== `${out}`) throw bad("tflite_bias", out);
    return [
      n,
      slide(h, { filter: fh, stride: o.strideHeight, dilation: o.dilationHeight, padding: o.padding }, bad),
      slide(w, { filter: fw, stride: o.strideWidth, dilation: o.dilationWidth, padding: o.padding }, bad),
      out,
    ];
  },
});
