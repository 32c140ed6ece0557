import { describe, it } from "vitest";
import { squeeze } from "../../../make/operators";
import { float32, uint8, zeros } from "../../../make/tensors";
import { expectRefused, expectShape, PICTURE } from "./oneOperator";

const ONE_PIXEL = { picture: uint8([1, 1, 1, 3], { scale: 1, zeroPoint: 0 }) };
/** Not the picture, since it is square. */
const COLUMN = { picture: PICTURE, column: float32([1, 8, 1, 3], zeros(24)) };

describe("SQUEEZE", () => {
  it.each([
    [
      [1, 2],
      [1, 3],
    ],
    [
      [-2, -3],
      [1, 3],
    ],
    [[], [3]],
  ])("of the axes %o of [1,1,1,3] gives [%s]", (axes, shape) => {
    expectShape(squeeze(["picture"], "scores", { axes }), ONE_PIXEL, shape);
  });

  it("drops every axis of size 1 and no other where it has no options", () => {
    expectShape({ ...squeeze(["column"], "scores"), options: undefined }, COLUMN, [8, 3]);
  });

  it("leaves the axes of size 1 that are not named", () => {
    expectShape(squeeze(["column"], "scores", { axes: [2] }), COLUMN, [1, 8, 3]);
  });

  it.each([
    [1, "axis 1 of [1,8,1,3] does not have size 1"],
    [4, "axis 4 of [1,8,1,3] does not have size 1"],
    [-5, "axis -1 of [1,8,1,3] does not have size 1"],
  ])("is refused for axis %i", (axis, problem) => {
    expectRefused(squeeze(["column"], "scores", { axes: [axis] }), COLUMN, problem);
  });
});
