import { conv2d, fullyConnected, mean, softmax } from "./operators";
import { randomIntegers } from "./random";
import { float32, int8, int32s, uint8 } from "./tensors";
import type { TfliteSpec } from "./tflite";

/** A complete classifier of three classes for pictures of 8 × 8 pixels, quantised in all the ways of published ones. */
export function smallClassifier(): TfliteSpec {
  const random = randomIntegers(1);
  const weights = (count: number) => Array.from({ length: count }, () => random(255) - 127);
  const perChannel = { scale: [0.01, 0.02, 0.03, 0.04], zeroPoint: [0, 0, 0, 0], axis: 0 };
  return {
    tensors: {
      picture: uint8([1, 8, 8, 3], { scale: 1 / 128, zeroPoint: 128 }),
      filter: int8([4, 3, 3, 3], perChannel, weights(4 * 3 * 3 * 3)),
      bias: int32s([4], [10, -20, 30, -40], perChannel),
      convolved: float32([1, 4, 4, 4]),
      axes: int32s([2], [1, 2]),
      mean: float32([1, 4]),
      weights: uint8(
        [3, 4],
        { scale: 0.05, zeroPoint: 128 },
        weights(12).map((weight) => weight + 128),
      ),
      logits: float32([1, 3]),
      scores: float32([1, 3]),
    },
    operators: [
      conv2d(["picture", "filter", "bias"], "convolved", { padding: "same", strides: [2, 2], activation: "relu6" }),
      mean(["convolved", "axes"], "mean"),
      fullyConnected(["mean", "weights", -1], "logits"),
      softmax(["logits"], "scores"),
    ],
    files: { "labels.txt": "cat\ndog\nhouse\n" },
    metadata: { labelFile: "labels.txt" },
  };
}
