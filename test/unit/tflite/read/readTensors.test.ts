import { describe, expect, it } from "vitest";
import { int8 as int8Field, int32, table } from "../../../../src/tflite/format/fields";
import { softmax } from "../../../make/operators";
import { float16, float32, int8, int32s, type TensorSpec, uint8, zeros } from "../../../make/tensors";
import type { TfliteSpec } from "../../../make/tflite";
import { expectRefusal, GET_AGAIN, read } from "../refusal";

const PICTURE = uint8([1, 2, 2, 3], { scale: 0.5, zeroPoint: 128 });

/** Makes a file in which `tensor` has number 1, and no operator uses it. */
const withTensor = (tensor: TensorSpec): TfliteSpec => ({
  tensors: { picture: PICTURE, tensor, scores: float32([1, 2, 2, 3]) },
  operators: [softmax(["picture"], "scores")],
});
const tensorOf = (tensor: TensorSpec) => read(withTensor(tensor)).tensors[1];

describe("a tensor", () => {
  it("keeps its name, number and shape", () => {
    expect(tensorOf(float32([1, 7]))).toMatchObject({ index: 1, name: "tensor", shape: [1, 7], data: undefined });
  });

  it.each([
    ["float32", float32([2], [1, 2]), 8],
    ["float16", float16([2], [0x3c00, 0xc000]), 4],
    ["int32", int32s([2], [1, 2]), 8],
    ["uint8", uint8([2], undefined, [1, 2]), 2],
    ["int8", int8([2], undefined, [1, -2]), 2],
  ])("of %s keeps its bytes", (type, tensor, length) => {
    expect(tensorOf(tensor)).toMatchObject({ type, quantization: undefined });
    expect(tensorOf(tensor)?.data).toEqual(tensor.data);
    expect(tensor.data).toHaveLength(length);
  });

  it("with one scale is quantised as a whole", () => {
    const quantization = { scales: [0.25], zeroPoints: [3], axis: 0 };
    expect(tensorOf(uint8([4, 2], { scale: 0.25, zeroPoint: 3 }))?.quantization).toEqual(quantization);
    expect(tensorOf(uint8([4, 2], { scale: 0.25, zeroPoint: 3, axis: 1 }))?.quantization).toEqual(quantization);
  });

  it("with a scale for each channel is quantised along its axis", () => {
    const perChannel = { scale: [0.25, 0.5], zeroPoint: [3, -4], axis: 1 };
    expect(tensorOf(int8([4, 2], perChannel))?.quantization).toEqual({
      scales: [0.25, 0.5],
      zeroPoints: [3, -4],
      axis: 1,
    });
  });

  it.each<[string, Partial<TensorSpec>, string, string]>([
    [
      "of a type nobody uses here",
      { type: 7 },
      "its element type (number 7) is not supported",
      "Export the model with float32, float16, uint8 or int8 tensors",
    ],
    ["of an open size", { shape: [-1, 3] }, "its shape is [-1,3]", "Export the model with a fixed input size"],
    ["of a size of 0", { shape: [3, 0] }, "its shape is [3,0]", "Export the model with a fixed input size"],
    [
      "of a size that no memory holds",
      { shape: [65536, 65536] },
      "its shape is [65536,65536]",
      "Export the model with a fixed input size",
    ],
    [
      "stored sparse",
      { fields: { 6: table({}) } },
      "it is stored as a sparse tensor",
      "Export the model without sparsity",
    ],
    ["whose buffer is missing", { fields: { 2: int32(77) } }, "its buffer 77 is missing", GET_AGAIN],
    ["with too few bytes", { data: new Uint8Array(23) }, "[2,3] of float32 does not make 23 bytes", GET_AGAIN],
    ["with too many bytes", { data: new Uint8Array(25) }, "[2,3] of float32 does not make 25 bytes", GET_AGAIN],
    [
      "of another type than its bytes",
      { data: new Uint8Array(24), fields: { 1: int8Field(1) } },
      "[2,3] of float16 does not make 24 bytes",
      GET_AGAIN,
    ],
  ])("%s is refused", (_, wrong, problem, remedy) => {
    expectRefusal(withTensor({ ...float32([2, 3]), ...wrong }), "tensor 1 (tensor)", problem, remedy);
  });

  it.each([
    ["without a zero point", { scale: 1, zeroPoint: [] }, "1 scales and 0 zero points"],
    ["with more scales than zero points", { scale: [1, 1], zeroPoint: 0 }, "2 scales and 1 zero points"],
    [
      "with more scales than channels",
      { scale: [1, 1, 1], zeroPoint: zeros(3), axis: 0 },
      "3 scales and 3 zero points",
    ],
    ["along an axis of another size", { scale: [1, 1], zeroPoint: [0, 0], axis: 1 }, "2 scales and 2 zero points"],
    ["along an axis that is not there", { scale: [1, 1], zeroPoint: [0, 0], axis: 2 }, "2 scales and 2 zero points"],
    ["along an axis before the first", { scale: [1, 1], zeroPoint: [0, 0], axis: -2 }, "2 scales and 2 zero points"],
    ["by a scale of 0", { scale: 0, zeroPoint: 0 }, "1 scales and 1 zero points"],
    ["by a negative scale", { scale: -1, zeroPoint: 0 }, "1 scales and 1 zero points"],
    ["by a scale that is no number", { scale: Number.NaN, zeroPoint: 0 }, "1 scales and 1 zero points"],
    ["by an infinite scale", { scale: Number.POSITIVE_INFINITY, zeroPoint: 0 }, "1 scales and 1 zero points"],
    ["from a zero point beyond 32 bits", { scale: 1, zeroPoint: 2 ** 31 + 1 }, "1 scales and 1 zero points"],
  ])("quantised %s is refused", (_, quantization, what) => {
    expectRefusal(withTensor(int8([2, 3], quantization)), "tensor 1 (tensor)", `${what} do not fit it`, GET_AGAIN);
  });
});
