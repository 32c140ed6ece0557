import { describe, expect, it } from "vitest";
import type { MetadataSpec } from "../../../make/metadata";
import { softmax } from "../../../make/operators";
import { float16, float32, int8, type TensorSpec, uint8 } from "../../../make/tensors";
import type { TfliteSpec } from "../../../make/tflite";
import { expectRefusal, read } from "../refusal";

const SHAPE = [1, 2, 2, 3];
const withPicture = (picture: TensorSpec, metadata?: MetadataSpec): TfliteSpec => ({
  tensors: { picture, scores: float32(SHAPE) },
  operators: [softmax(["picture"], "scores")],
  ...(metadata && { metadata }),
});
const normalizationOf = (...spec: Parameters<typeof withPicture>) => read(withPicture(...spec)).normalization;

describe("a picture is normalised", () => {
  it("as a quantised input says: stored bytes are the picture's", () => {
    expect(normalizationOf(uint8(SHAPE, { scale: 1 / 128, zeroPoint: 128 }))).toEqual({
      scale: [1 / 128, 1 / 128, 1 / 128],
      offset: [-1, -1, -1],
    });
  });

  it("as a quantised input says even where the metadata says otherwise", () => {
    const metadata = { mean: [127.5], deviation: [127.5] };
    const { scale } = normalizationOf(uint8(SHAPE, { scale: 0.25, zeroPoint: 0 }), metadata);
    expect(scale).toEqual([0.25, 0.25, 0.25]);
  });

  it("as the metadata of a float input says, alike for all channels", () => {
    expect(normalizationOf(float32(SHAPE), { mean: [64], deviation: [128] })).toEqual({
      scale: [1 / 128, 1 / 128, 1 / 128],
      offset: [-0.5, -0.5, -0.5],
    });
  });

  it("as the metadata of a float input says, for each channel", () => {
    expect(normalizationOf(float32(SHAPE), { mean: [10, 20, 30], deviation: [2, 4, 5] })).toEqual({
      scale: [1 / 2, 1 / 4, 1 / 5],
      offset: [-5, -5, -6],
    });
  });
});

describe("a file that does not say how is refused", () => {
  it.each<[string, string, TensorSpec, MetadataSpec?]>([
    ["a float input without metadata", "float32", float32(SHAPE)],
    ["metadata without normalisation", "float32", float32(SHAPE), { labelFile: "labels.txt" }],
    ["a mean without a deviation", "float32", float32(SHAPE), { mean: [127.5] }],
    ["a deviation without a mean", "float32", float32(SHAPE), { deviation: [127.5] }],
    ["a deviation of 0", "float32", float32(SHAPE), { mean: [0], deviation: [1, 0, 1] }],
    ["a negative deviation", "float32", float32(SHAPE), { mean: [0], deviation: [-1] }],
    ["a mean that is no number", "float32", float32(SHAPE), { mean: [Number.NaN], deviation: [1] }],
    ["means for two channels", "float32", float32(SHAPE), { mean: [1, 2], deviation: [1] }],
    ["deviations for four channels", "float32", float32(SHAPE), { mean: [1], deviation: [1, 1, 1, 1] }],
    ["an integer input that is not quantised", "uint8", uint8(SHAPE)],
    ["a scale for each channel", "uint8", uint8(SHAPE, { scale: [1, 2, 3], zeroPoint: [0, 0, 0], axis: 3 })],
    ["an int8 input", "int8", int8(SHAPE, { scale: 1, zeroPoint: 0 }), { mean: [0], deviation: [1] }],
    ["a float16 input", "float16", float16(SHAPE), { mean: [0], deviation: [1] }],
  ])("%s", (_, type, picture, metadata) => {
    const problem = "the file does not say how to normalise a picture";
    const remedy = "Add normalization options to the model's metadata";
    expectRefusal(withPicture(picture, metadata), `input (${type})`, problem, remedy);
  });
});

describe("metadata", () => {
  it("of another format is refused, and so is damaged metadata", () => {
    const spec = withPicture(float32(SHAPE));
    const wrong = new TextEncoder().encode("....M002 and more");
    const remedy = "Choose a TensorFlow Lite (.tflite) file";
    expectRefusal({ ...spec, metadata: wrong }, "header", 'the identifier is "M002", not "M001"', remedy);
    expectRefusal(
      { ...spec, metadata: wrong.slice(0, 5) },
      "header",
      "5 bytes are too few",
      "The file is damaged: get it again",
    );
  });
});
