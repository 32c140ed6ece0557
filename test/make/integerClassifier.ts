import { averagePool2d, conv2d, reshape, softmax } from "./operators";
import { randomIntegers } from "./random";
import { int8, int32s, uint8 } from "./tensors";
import type { TfliteSpec } from "./tflite";

/** Type of every tensor, and what its zero point is more than that of the other type. */
const TYPES = { uint8: { make: uint8, more: 128 }, int8: { make: int8, more: 0 } };

/**
 * A classifier of three classes that computes in integers alone, and ends as MobileNets do: a global pool, a convolution
 * of 1 × 1, a reshape, and probabilities.
 */
export function integerClassifier(type: keyof typeof TYPES): TfliteSpec {
  const { make, more } = TYPES[type];
  const random = randomIntegers(3);
  const weights = (count: number) => Array.from({ length: count }, () => random(255) - 127 + more);
  const steps = (scale: number, zeroPoint: number) => ({ scale, zeroPoint: zeroPoint + more });
  return {
    tensors: {
      picture: make([1, 8, 8, 3], steps(1 / 128, 0)),
      filter: make([5, 3, 3, 3], steps(0.01, 0), weights(5 * 3 * 3 * 3)),
      bias: int32s([5], [100, 2000, 300, -400, 1500], { scale: 0.01 / 128, zeroPoint: 0 }),
      convolved: make([1, 4, 4, 5], steps(6 / 255, -128)),
      pooled: make([1, 1, 1, 5], steps(6 / 255, -128)),
      last: make([3, 1, 1, 5], steps(0.02, 0), weights(15)),
      offsets: int32s([3], [10, -20, 30], { scale: (0.02 * 6) / 255, zeroPoint: 0 }),
      logits: make([1, 1, 1, 3], steps(0.1, 0)),
      row: make([1, 3], steps(0.1, 0)),
      scores: make([1, 3], steps(1 / 256, -128)),
    },
    operators: [
      conv2d(["picture", "filter", "bias"], "convolved", { padding: "same", strides: [2, 2], activation: "relu6" }),
      averagePool2d(["convolved"], "pooled", { filter: [4, 4] }),
      conv2d(["pooled", "last", "offsets"], "logits"),
      reshape(["logits"], "row", { to: [1, 3] }),
      softmax(["row"], "scores"),
    ],
    files: { "labels.txt": "cat\ndog\nhouse\n" },
  };
}
