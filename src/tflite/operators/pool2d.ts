import { readActivation } from "./activation";
import { inputOfRank, operator } from "./operator";
import { readLengths, readStrides, slide } from "./window";

/** A pooling operator over windows of an NHWC input: it takes their average or their maximum. */
export const pool2d = <const Name extends string>(name: Name, code: number) =>
  operator({
    name,
    code,
    inputs: [1, 1],
    read: (options, bad) => {
      const [filterWidth, filterHeight] = readLengths(options, [3, 4], 0, bad) as [number, number];
      return { ...readStrides(options, bad), activation: readActivation(options, 5, bad), filterHeight, filterWidth };
    },
    shape: (inputs, o, bad) => {
      const [n, h, w, c] = inputOfRank(inputs, 0, 4, bad) as [number, number, number, number];
      return [
        n,
        slide(h, { filter: o.filterHeight, stride: o.strideHeight, padding: o.padding }, bad),
        slide(w, { filter: o.filterWidth, stride: o.strideWidth, padding: o.padding }, bad),
        c,
      ];
    },
  });
