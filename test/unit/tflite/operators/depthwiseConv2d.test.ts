import { describe, expect, it } from "vitest";
import { int8, int32 } from "../../../../src/tflite/format/fields";
import { depthwiseConv2d, type WindowSpec } from "../../../make/operators";
import { float32, zeros } from "../../../make/tensors";
import { expectRefused, expectShape, optionsOf, PICTURE } from "./oneOperator";

/** Two outputs for each of three channels. */
const FILTER = float32([1, 3, 5, 6], zeros(3 * 5 * 6));
const operands = { picture: PICTURE, filter: FILTER, bias: float32([6], zeros(6)) };
const conv = (options?: WindowSpec) => depthwiseConv2d(["picture", "filter", "bias"], "scores", options);
const withOption = (slot: number, field: ReturnType<typeof int8>) => {
  const operator = conv();
  return { ...operator, options: { ...operator.options, [slot]: field } };
};

describe("DEPTHWISE_CONV_2D", () => {
  it.each<[WindowSpec, number[]]>([
    [{}, [1, 6, 4, 6]],
    [{ padding: "same", strides: [2, 3] }, [1, 4, 3, 6]],
    [{ dilations: [3, 1] }, [1, 2, 4, 6]],
  ])("with %o gives [%s]", (options, shape) => {
    expectShape(conv(options), operands, shape);
  });

  it("needs no bias", () => {
    expectShape(depthwiseConv2d(["picture", "filter"], "scores"), operands, [1, 6, 4, 6]);
  });

  it("takes its options from the fields of the schema", () => {
    const options = conv({ padding: "same", strides: [2, 3], dilations: [4, 5], activation: "relu" });
    expect(optionsOf(options, operands, [1, 4, 3, 6])).toEqual({
      padding: "same",
      strideHeight: 2,
      strideWidth: 3,
      dilationHeight: 4,
      dilationWidth: 5,
      activation: "relu",
    });
  });

  it.each([
    ["padding -1 is neither SAME nor VALID", withOption(0, int8(-1))],
    ["a stride, dilation or filter size is 0", withOption(6, int32(0))],
    ["its fused activation (number 5) is not supported", withOption(4, int8(5))],
    ["a window of 9 does not fit into 8", conv({ dilations: [4, 1] })],
  ])("is refused: %s", (problem, operator) => {
    expectRefused(operator, operands, problem);
  });

  it.each([
    ["its filter [1,3,3,4] does not fit 3 channels", { filter: float32([1, 3, 3, 4], zeros(36)) }],
    ["its filter [2,3,3,3] does not fit 3 channels", { filter: float32([2, 3, 3, 3], zeros(54)) }],
    ["its bias should have the shape [6]", { bias: float32([3], zeros(3)) }],
    ["input 1 should have 4 dimensions", { filter: float32([3, 3, 3], zeros(27)) }],
  ])("is refused: %s", (problem, others) => {
    expectRefused(conv(), { ...operands, ...others }, problem);
  });

  it("is refused where its filter is not a constant, since engines rearrange it beforehand", () => {
    expectRefused(depthwiseConv2d(["picture", "picture"], "scores"), operands, "its filter is not a constant");
  });
});
