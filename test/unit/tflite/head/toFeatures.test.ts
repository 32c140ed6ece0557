import { describe, expect, it } from "vitest";
import { toFeatures } from "../../../../src/tflite/head/toFeatures";
import { readTflite } from "../../../../src/tflite/readTflite";
import { elements } from "../../../../src/tflite/tensor";
import { mobileNetV3 } from "../../../make/architectures/mobileNetV3";
import { squeezeNet } from "../../../make/architectures/squeezeNet";
import { integerClassifier } from "../../../make/integerClassifier";
import { add, conv2d, mean, softmax } from "../../../make/operators";
import { smallClassifier } from "../../../make/smallClassifier";
import { float32, int32s, zeros } from "../../../make/tensors";
import { makeTflite } from "../../../make/tflite";

const cut = (bytes: Uint8Array) => toFeatures(readTflite(bytes, "net.tflite"));

describe("the features of a network", () => {
  it("are what its last fully connected layer weighs", () => {
    const graph = cut(makeTflite(smallClassifier()));
    expect(graph.output.name).toBe("mean");
    expect(graph.operators.map(({ name }) => name)).toEqual(["CONV_2D", "MEAN"]);
    expect(graph.labels).toEqual([]);
  });

  it.each(["uint8", "int8"] as const)("are what a convolution weighs behind the global pool, in %s", (type) => {
    const graph = cut(makeTflite(integerClassifier(type)));
    expect(graph.output.name).toBe("pooled");
    expect(graph.operators.map(({ name }) => name)).toEqual(["CONV_2D", "AVERAGE_POOL_2D"]);
  });

  it("are found behind a sum with constants, and not in the layers before that look alike", () => {
    const { tensors, operators, ...rest } = smallClassifier();
    const [convolve, average, connect] = operators;
    const { scores, ...others } = tensors;
    const spec = {
      ...rest,
      tensors: { ...others, more: float32([3], [1, 2, 3]), sums: float32([1, 3]), scores: scores ?? float32([1, 3]) },
      operators: [convolve, average, connect, add(["logits", "more"], "sums"), softmax(["sums"], "scores")],
    };
    expect(cut(makeTflite(spec as never)).output.name).toBe("mean");
    // Its gates are convolutions of 1 × 1 behind global pools, too.
    expect(elements(cut(mobileNetV3(64, (filters) => Math.max(2, filters / 8), 10)).output.shape)).toBe(160);
  });

  it("are missed where the classes are pooled last, and said to be", () => {
    expect(() => cut(squeezeNet(64, (filters) => Math.max(2, filters / 8), 10))).toThrow("net.tflite cannot be taught");
    const spec = {
      tensors: {
        picture: float32([1, 4, 4, 3]),
        filter: float32([2, 1, 1, 3], zeros(6)),
        classes: float32([1, 4, 4, 2]),
        axes: int32s([2], [1, 2]),
        scores: float32([1, 2]),
      },
      operators: [conv2d(["picture", "filter"], "classes"), mean(["classes", "axes"], "scores")],
      metadata: { mean: [0], deviation: [255] },
    };
    expect(() => cut(makeTflite(spec))).toThrow("net.tflite cannot be taught");
  });
});
