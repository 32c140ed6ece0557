import { readActivation } from "./activation";
import { filterShape, inputOfRank, operator } from "./operator";
import { readLengths, readStrides, slide } from "./window";

/** Input NHWC, filter [out, height, width, in], bias [out]. */
export const conv2d = operator({
  name: "CONV_2D",
  code: 3,
  inputs: [2, 3],
  read: (options, bad) => {
    const [dilationWidth, dilationHeight] = readLengths(options, [4, 5], 1, bad) as [number, number];
    return { ...readStrides(options, bad), activation: readActivation(options, 3, bad), dilationHeight, dilationWidth };
  },
  shape: (inputs, o, bad) => {
    const [n, h, w, c] = inputOfRank(inputs, 0, 4, bad) as [number, number, number, number];
    const [out, fh, fw, fc] = filterShape(inputs, bad);
    if (fc !== c) throw bad("tflite_channels", fc, c);
    if (inputs[2] && inputs[2].shape.join() !== `${out}`) throw bad("tflite_bias", out);
    return [
      n,
      slide(h, { filter: fh, stride: o.strideHeight, dilation: o.dilationHeight, padding: o.padding }, bad),
      slide(w, { filter: fw, stride: o.strideWidth, dilation: o.dilationWidth, padding: o.padding }, bad),
      out,
    ];
  },
});
