import { describe, expect, it } from "vitest";
import { softmax } from "../../../make/operators";
import { expectRefused, expectShape, optionsOf, PICTURE } from "./oneOperator";

const operands = { picture: PICTURE };
const withBeta = (beta: number) => softmax(["picture"], "scores", { beta });

describe("SOFTMAX", () => {
  it("gives the shape of its input", () => {
    expectShape(withBeta(1), operands, [1, 8, 8, 3]);
  });

  it("takes its beta from its options", () => {
    expect(optionsOf(withBeta(0.5), operands, [1, 8, 8, 3])).toEqual({ beta: 0.5 });
  });

  it.each([[0], [-1], [Number.NaN], [Number.POSITIVE_INFINITY]])("is refused with a beta of %d", (beta) => {
    expectRefused(withBeta(beta), operands, `its beta is ${beta}`);
  });

  it("is refused where it has no options, since the schema's beta is 0 then", () => {
    expectRefused({ ...withBeta(1), options: undefined }, operands, "its beta is 0");
  });
});
