import { describe, expect, it } from "vitest";
import { mean } from "../../../make/operators";
import { float32, int32s } from "../../../make/tensors";
import { expectRefused, expectShape, optionsOf, PICTURE } from "./oneOperator";

const over = (...axes: number[]) => ({ picture: PICTURE, axes: int32s([axes.length], axes) });
const plain = mean(["picture", "axes"], "scores");
const keeping = mean(["picture", "axes"], "scores", { keepsDims: true });

describe("MEAN", () => {
  it.each([
    [
      [1, 2],
      [1, 3],
    ],
    [[2], [1, 8, 3]],
    [
      [-2, -3],
      [1, 3],
    ],
    [
      [1, 1, -3],
      [1, 8, 3],
    ],
  ])("over the axes %o gives [%s]", (axes, shape) => {
    expectShape(plain, over(...axes), shape);
  });

  it("keeps the axes with size 1 where its options say so", () => {
    expectShape(keeping, over(1, 2), [1, 1, 1, 3]);
    expectShape(keeping, over(-1), [1, 8, 8, 1]);
    expect(optionsOf(keeping, over(1, 2), [1, 1, 1, 3])).toEqual({ keepDims: true });
  });

  it("keeps no axes where it has no options", () => {
    expect(optionsOf({ ...plain, options: undefined }, over(1, 2), [1, 3])).toEqual({ keepDims: false });
  });

  it.each([
    [4, "there is no axis 4 in [1,8,8,3]"],
    [-5, "there is no axis -1 in [1,8,8,3]"],
  ])("is refused over axis %i", (axis, problem) => {
    expectRefused(plain, over(axis), problem);
  });

  it("is refused where its axes are not constant integers", () => {
    const problem = "an input that should be a constant integer tensor is not";
    expectRefused(plain, { picture: PICTURE, axes: float32([2], [1, 2]) }, problem);
    expectRefused(mean(["picture", "picture"], "scores"), { picture: PICTURE }, problem);
  });
});
