import { describe, expect, it } from "vitest";
import { fullyConnected } from "../../../make/operators";
import { float32, zeros } from "../../../make/tensors";
import { expectRefused, expectShape, optionsOf, PICTURE } from "./oneOperator";

const operands = { picture: PICTURE, weights: float32([5, 192], zeros(5 * 192)), bias: float32([5], zeros(5)) };
const inputs = ["picture", "weights", "bias"];

describe("FULLY_CONNECTED", () => {
  it("takes a picture as one row", () => {
    expectShape(fullyConnected(inputs, "scores"), operands, [1, 5]);
  });

  it("takes it as several rows where the weights are for fewer elements", () => {
    expectShape(fullyConnected(inputs, "scores"), { ...operands, weights: float32([5, 96], zeros(480)) }, [2, 5]);
  });

  it("needs no bias", () => {
    expectShape(fullyConnected(["picture", "weights", -1], "scores"), operands, [1, 5]);
  });

  it("takes its activation from its options, and none where there are none", () => {
    const relu = fullyConnected(inputs, "scores", { activation: "relu" });
    expect(optionsOf(relu, operands, [1, 5])).toEqual({ activation: "relu" });
    expect(optionsOf({ ...relu, options: undefined }, operands, [1, 5])).toEqual({ activation: "none" });
  });

  it.each([
    ["its weights are in a shuffled format", { format: 1 }],
    ["its option keep_num_dims is not supported", { keepsDims: true }],
  ])("is refused: %s", (problem, options) => {
    expectRefused(fullyConnected(inputs, "scores", options), operands, problem);
  });

  it.each([
    ["its input has 192 elements, not rows of 7", { weights: float32([5, 7], zeros(35)) }],
    ["its bias should have the shape [5]", { bias: float32([6], zeros(6)) }],
    ["input 1 should have 2 dimensions", { weights: float32([192], zeros(192)) }],
  ])("is refused: %s", (problem, others) => {
    expectRefused(fullyConnected(inputs, "scores"), { ...operands, ...others }, problem);
  });
});
