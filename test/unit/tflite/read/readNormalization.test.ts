import { describe, expect, it } from "vitest";
import type { MetadataSpec } from "../../../make/metadata";
import { quantize, softmax } from "../../../make/operators";
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
/** What is stored for some bytes of red, green and blue; undefined where the bytes are. */
const storedOf = (bytes: readonly number[], ...spec: Parameters<typeof withPicture>) =>
  read(withPicture(...spec)).stored?.map((table) => bytes.map((byte) => table[byte]));
const STEP = { scale: 0.01157, zeroPoint: 123 };

describe("a picture is normalised", () => {
  it("as a quantised input says: stored bytes are the picture's", () => {
    expect(normalizationOf(uint8(SHAPE, { scale: 1 / 128, zeroPoint: 128 }))).toEqual({
      scale: [1 / 128, 1 / 128, 1 / 128],
      offset: [-1, -1, -1],
    });
  });

  it("as a quantised input says where the metadata does not fit it", () => {
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

describe("a quantised input stores", () => {
  it.each<[string, TensorSpec, MetadataSpec?]>([
    ["1/128 about 128", uint8(SHAPE, { scale: 1 / 128, zeroPoint: 128 })],
    [
      "1/128 about 128, and metadata of -1 to 1",
      uint8(SHAPE, { scale: 1 / 128, zeroPoint: 128 }),
      { mean: [127.5], deviation: [127.5] },
    ],
    ["1/127.5 about 127", uint8(SHAPE, { scale: 1 / 127.5, zeroPoint: 127 })],
    ["1/127 about 128", uint8(SHAPE, { scale: 1 / 127, zeroPoint: 128 })],
    ["1/255 from 0", uint8(SHAPE, { scale: 1 / 255, zeroPoint: 0 })],
    ["1 from 0", uint8(SHAPE, { scale: 1, zeroPoint: 0 })],
    ["1/127.5 about -1, as int8", int8(SHAPE, { scale: 1 / 127.5, zeroPoint: -1 })],
    ["1/127 about 0, as int8", int8(SHAPE, { scale: 1 / 127, zeroPoint: 0 })],
    ["1 from -128, as int8", int8(SHAPE, { scale: 1, zeroPoint: -128 })],
    ["a range that no published classifier has", uint8(SHAPE, { scale: 7, zeroPoint: 30 })],
  ])("the bytes of a picture, with the steps %s", (_, picture, metadata) => {
    expect(read(withPicture(picture, metadata)).stored).toBeUndefined();
  });

  it("-1 to 1 in steps of its own, where these hold that, and nothing says otherwise", () => {
    const stored = [Math.round(123 - 1 / 0.01157), 123, Math.round(123 + 1 / 0.01157)];
    const each = storedOf([0, 127, 255], uint8(SHAPE, STEP));
    expect(each).toEqual([stored, stored, stored]);
    const { scale, offset } = normalizationOf(uint8(SHAPE, STEP));
    expect(scale[0]).toBeCloseTo(0.01157, 7);
    expect(offset[0]).toBeCloseTo(-123 * 0.01157, 5);
  });

  it("the same as int8", () => {
    const wanted = storedOf([0, 50, 200, 255], uint8(SHAPE, STEP));
    expect(storedOf([0, 50, 200, 255], int8(SHAPE, { ...STEP, zeroPoint: 123 - 128 }))).toEqual(wanted);
  });

  it("what the metadata says, rounded and clamped", () => {
    const metadata = { mean: [0, 100, 127.5], deviation: [255, 100, 127.5] };
    const stored = storedOf([0, 100, 255], uint8(SHAPE, { scale: 0.01, zeroPoint: 110 }), metadata);
    expect(stored).toEqual([
      [110, 110 + Math.round(100 / 2.55), 210],
      [10, 110, 255],
      [10, Math.round(110 - 2750 / 127.5), 210],
    ]);
  });

  it("each channel by itself, where its steps are for pictures normalised as by PyTorch", () => {
    const steps = { scale: (2.64 + 2.1179) / 255, zeroPoint: 114 };
    const stored = storedOf([0, 255], uint8(SHAPE, steps)) as number[][];
    expect(stored.map(([least]) => least)).toEqual([0, 5, 17]);
    expect(stored.map(([, greatest]) => greatest)).toEqual([235, 244, 255]);
  });
});

describe("a float input without metadata", () => {
  it("is normalised as the first operator quantises it", () => {
    const spec = (quantized: TensorSpec): TfliteSpec => ({
      tensors: { picture: float32(SHAPE), quantized, scores: float32(SHAPE) },
      operators: [quantize(["picture"], "quantized"), softmax(["quantized"], "scores")],
    });
    for (const quantized of [int8(SHAPE, { scale: 1 / 127.5, zeroPoint: -1 }), uint8(SHAPE, STEP)]) {
      const { normalization, stored } = read(spec(quantized));
      expect(stored).toBeUndefined();
      expect(normalization).toEqual({ scale: new Array(3).fill(1 / 127.5), offset: [-1, -1, -1] });
    }
    const { normalization } = read(spec(uint8(SHAPE, { scale: 1 / 255, zeroPoint: 0 })));
    expect(normalization.scale[0]).toBeCloseTo(1 / 255, 9);
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
    ["an int8 input that is not quantised", "int8", int8(SHAPE), { mean: [0], deviation: [1] }],
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
