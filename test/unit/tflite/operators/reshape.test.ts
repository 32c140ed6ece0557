import { describe, it } from "vitest";
import { reshape } from "../../../make/operators";
import { float32, int32s } from "../../../make/tensors";
import { expectRefused, expectShape, PICTURE } from "./oneOperator";

const to = (...sizes: number[]) => ({ picture: PICTURE, shape: int32s([sizes.length], sizes) });
const byInput = reshape(["picture", "shape"], "scores");

describe("RESHAPE", () => {
  it.each([
    [
      [1, 192],
      [1, 192],
    ],
    [
      [1, -1],
      [1, 192],
    ],
    [
      [-1, 4, 6],
      [8, 4, 6],
    ],
  ])("to %o gives [%s]", (sizes, shape) => {
    expectShape(byInput, to(...sizes), shape);
  });

  it("takes the shape from its options, as old files have it", () => {
    expectShape(reshape(["picture"], "scores", { to: [1, -1] }), { picture: PICTURE }, [1, 192]);
  });

  it("prefers the input to the options", () => {
    expectShape(reshape(["picture", "shape"], "scores", { to: [192, 1] }), to(2, 96), [2, 96]);
  });

  it.each([[[1, 191]], [[-1, 7]], [[-1, -1]], [[0, -1]], [[-2, -96]], [[1, 192, 2]]])("is refused to %o", (sizes) => {
    expectRefused(byInput, to(...sizes), `[1,8,8,3] cannot be reshaped to [${sizes}]`);
  });

  it("is refused where nothing says to what", () => {
    expectRefused(reshape(["picture"], "scores"), { picture: PICTURE }, "[1,8,8,3] cannot be reshaped to []");
  });

  it("is refused where the shape is not constant integers", () => {
    const problem = "an input that should be a constant integer tensor is not";
    expectRefused(byInput, { picture: PICTURE, shape: float32([2], [1, 192]) }, problem);
  });
});
