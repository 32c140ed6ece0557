import { describe, expect, it } from "vitest";
import { int8 } from "../../../../src/tflite/format/fields";
import { add } from "../../../make/operators";
import { float32, zeros } from "../../../make/tensors";
import { expectRefused, expectShape, optionsOf, PICTURE } from "./oneOperator";

const withTerm = (shape: number[]) => ({
  picture: PICTURE,
  term: float32(shape, zeros(shape.reduce((a, b) => a * b, 1))),
});
const sum = add(["picture", "term"], "scores");

describe("ADD", () => {
  it.each([
    ["an equal shape", [1, 8, 8, 3]],
    ["one number a channel", [3]],
    ["one number a row", [8, 1, 1]],
    ["one number", [1]],
    ["a scalar", []],
  ])("adds %s to a picture", (_, shape) => {
    expectShape(sum, withTerm(shape), [1, 8, 8, 3]);
  });

  it("gives the larger size of each axis, whichever input has it", () => {
    expectShape(sum, withTerm([2, 1, 8, 1]), [2, 8, 8, 3]);
    expectShape(add(["term", "picture"], "scores"), withTerm([5, 1, 1, 1, 1]), [5, 1, 8, 8, 3]);
  });

  it("takes its activation from its options, and none where there are none", () => {
    const relu6 = add(["picture", "term"], "scores", { activation: "relu6" });
    expect(optionsOf(relu6, withTerm([3]), [1, 8, 8, 3])).toEqual({ activation: "relu6" });
    expect(optionsOf({ ...sum, options: undefined }, withTerm([3]), [1, 8, 8, 3])).toEqual({ activation: "none" });
  });

  it("is refused where the sizes differ", () => {
    expectRefused(sum, withTerm([2]), "its inputs [1,8,8,3], [2] do not broadcast");
    expectRefused(sum, withTerm([8, 3, 1]), "its inputs [1,8,8,3], [8,3,1] do not broadcast");
  });

  it("is refused with an activation that is not known", () => {
    const tanh = { ...sum, options: { 0: int8(4) } };
    expectRefused(tanh, withTerm([3]), "its fused activation (number 4) is not supported");
  });

  it.each([[["picture"]], [["picture", "term", "term"]]])("is refused with the inputs %o", (inputs) => {
    expectRefused({ ...sum, inputs }, withTerm([3]), `it has ${inputs.length} inputs`);
  });
});
