import { describe, expect, it } from "vitest";
import { int8, int32 } from "../../../../src/tflite/format/fields";
import { conv2d, type WindowSpec } from "../../../make/operators";
import { float32, zeros } from "../../../make/tensors";
import { expectRefused, expectShape, optionsOf, PICTURE } from "./oneOperator";

const FILTER = float32([4, 3, 5, 3], zeros(4 * 3 * 5 * 3));
const operands = { picture: PICTURE, filter: FILTER, bias: float32([4], zeros(4)) };
const conv = (options?: WindowSpec) => conv2d(["picture", "filter", "bias"], "scores", options);
const withOption = (slot: number, field: ReturnType<typeof int8>) => {
  const operator = conv();
  return { ...operator, options: { ...operator.options, [slot]: field } };
};

describe("CONV_2D", () => {
  it.each<[WindowSpec, number[]]>([
    [{}, [1, 6, 4, 4]],
    [{ padding: "same" }, [1, 8, 8, 4]],
    [{ strides: [2, 3] }, [1, 3, 2, 4]],
    [{ padding: "same", strides: [2, 3] }, [1, 4, 3, 4]],
    [{ dilations: [3, 1] }, [1, 2, 4, 4]],
    [{ padding: "same", dilations: [3, 2] }, [1, 8, 8, 4]],
  ])("with %o gives [%s]", (options, shape) => {
    expectShape(conv(options), operands, shape);
  });

  it("needs no bias", () => {
    expectShape(conv2d(["picture", "filter"], "scores"), operands, [1, 6, 4, 4]);
    expectShape(conv2d(["picture", "filter", -1], "scores"), operands, [1, 6, 4, 4]);
  });

  it("takes its options from the fields of the schema", () => {
    const options = conv({ padding: "same", strides: [2, 3], dilations: [4, 5], activation: "relu6" });
    expect(optionsOf(options, operands, [1, 4, 3, 4])).toEqual({
      padding: "same",
      strideHeight: 2,
      strideWidth: 3,
      dilationHeight: 4,
      dilationWidth: 5,
      activation: "relu6",
    });
  });

  it("is not dilated where the file does not say so", () => {
    const operator = conv();
    const shorter = { ...operator, options: { ...operator.options, 4: undefined, 5: undefined } };
    expect(optionsOf(shorter, operands, [1, 6, 4, 4])).toMatchObject({ dilationHeight: 1, dilationWidth: 1 });
  });

  it.each([
    ["padding 2 is neither SAME nor VALID", withOption(0, int8(2))],
    ["a stride, dilation or filter size is 0", withOption(1, int32(0))],
    ["a stride, dilation or filter size is -1", withOption(2, int32(-1))],
    ["a stride, dilation or filter size is 65", withOption(5, int32(65))],
    ["its fused activation (number 2) is not supported", withOption(3, int8(2))],
    ["a stride, dilation or filter size is 0", { ...conv(), options: undefined }],
    ["a window of 9 does not fit into 8", conv({ dilations: [1, 2] })],
  ])("is refused: %s", (problem, operator) => {
    expectRefused(operator, operands, problem);
  });

  it.each([
    ["its filter takes 4 channels, its input has 3", { ...operands, filter: float32([4, 1, 1, 4], zeros(16)) }],
    ["its bias should have the shape [4]", { ...operands, bias: float32([3], zeros(3)) }],
    ["its bias should have the shape [4]", { ...operands, bias: float32([1, 4], zeros(4)) }],
    ["input 1 should have 4 dimensions", { ...operands, filter: float32([4, 3, 3], zeros(36)) }],
  ])("is refused: %s", (problem, others) => {
    expectRefused(conv(), others, problem);
  });

  it("is refused where its filter is not a constant, since engines rearrange it beforehand", () => {
    const operator = conv2d(["picture", "picture"], "scores");
    expectRefused(operator, operands, "its filter is not a constant");
  });
});
