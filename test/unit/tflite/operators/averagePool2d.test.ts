import { describe, expect, it } from "vitest";
import { int8, int32 } from "../../../../src/tflite/format/fields";
import { averagePool2d } from "../../../make/operators";
import { float32, zeros } from "../../../make/tensors";
import { expectRefused, expectShape, optionsOf, PICTURE } from "./oneOperator";

const operands = { picture: PICTURE };
const pool = (options: Parameters<typeof averagePool2d>[2]) => averagePool2d(["picture"], "scores", options);
const withOption = (slot: number, field: ReturnType<typeof int8>) => {
  const operator = pool({ filter: [2, 2] });
  return { ...operator, options: { ...operator.options, [slot]: field } };
};

describe("AVERAGE_POOL_2D", () => {
  it.each<[Parameters<typeof pool>[0] & {}, number[]]>([
    [{ filter: [8, 8] }, [1, 1, 1, 3]],
    [{ filter: [2, 3] }, [1, 7, 6, 3]],
    [{ filter: [2, 3], strides: [2, 3] }, [1, 4, 2, 3]],
    [{ filter: [2, 3], strides: [2, 3], padding: "same" }, [1, 4, 3, 3]],
  ])("with %o gives [%s]", (options, shape) => {
    expectShape(pool(options), operands, shape);
  });

  it("takes its options from the fields of the schema", () => {
    const options = pool({ filter: [4, 5], strides: [2, 3], padding: "same", activation: "relu6" });
    expect(optionsOf(options, operands, [1, 4, 3, 3])).toEqual({
      padding: "same",
      strideHeight: 2,
      strideWidth: 3,
      filterHeight: 4,
      filterWidth: 5,
      activation: "relu6",
    });
  });

  it.each([
    ["padding 2 is neither SAME nor VALID", withOption(0, int8(2))],
    ["a stride, dilation or filter size is 0", withOption(3, int32(0))],
    ["a stride, dilation or filter size is 1000", withOption(4, int32(1000))],
    ["its fused activation (number 4) is not supported", withOption(5, int8(4))],
    ["a window of 9 does not fit into 8", pool({ filter: [9, 1] })],
    ["a window of 10 does not fit into 8", pool({ filter: [1, 10] })],
  ])("is refused: %s", (problem, operator) => {
    expectRefused(operator, operands, problem);
  });

  it("is refused where its input is no picture", () => {
    const flat = averagePool2d(["flat"], "scores", { filter: [1, 1] });
    expectRefused(flat, { ...operands, flat: float32([1, 8], zeros(8)) }, "input 0 should have 4 dimensions");
  });
});
