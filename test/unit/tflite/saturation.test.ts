import { describe, expect, it } from "vitest";
import { averagePool2d } from "../../make/operators";
import { float32, int8, int32s, type TensorSpec, uint8 } from "../../make/tensors";
import { read } from "./refusal";

type Activation = "none" | "relu" | "relu6";

/** Returns the activation that the reader gives an operator whose file states `stated`, and whose output is `scores`. */
function activationOf(stated: Activation, scores: TensorSpec): unknown {
  const { operators } = read({
    tensors: { picture: uint8([1, 2, 2, 3], { scale: 1, zeroPoint: 0 }), scores },
    operators: [averagePool2d(["picture"], "scores", { filter: [2, 2], activation: stated })],
  });
  return operators[0]?.options;
}

const SHAPE = [1, 1, 1, 3];
const SIX = 6 / 255;

describe("the range of a quantised output", () => {
  it.each<[string, TensorSpec, Activation, Activation]>([
    ["from 0 to 6, uint8", uint8(SHAPE, { scale: SIX, zeroPoint: 0 }), "none", "relu6"],
    ["from 0 to 6, int8", int8(SHAPE, { scale: SIX, zeroPoint: -128 }), "none", "relu6"],
    ["from 0 to 6 but for rounding", uint8(SHAPE, { scale: 0.023528477177023888, zeroPoint: 0 }), "none", "relu6"],
    ["from 0 to 6", uint8(SHAPE, { scale: SIX, zeroPoint: 0 }), "relu", "relu6"],
    ["from 0 to 4", uint8(SHAPE, { scale: 4 / 255, zeroPoint: 0 }), "none", "relu"],
    ["from 0 to 8, int8", int8(SHAPE, { scale: 8 / 255, zeroPoint: -128 }), "none", "relu"],
    ["from 0 to 4", uint8(SHAPE, { scale: 4 / 255, zeroPoint: 0 }), "relu6", "relu6"],
    ["from below 0", uint8(SHAPE, { scale: SIX, zeroPoint: 1 }), "none", "none"],
    ["from below 0, int8", int8(SHAPE, { scale: SIX, zeroPoint: 0 }), "none", "none"],
    ["from below 0", uint8(SHAPE, { scale: SIX, zeroPoint: 100 }), "relu", "relu"],
    ["of 32 bits", int32s(SHAPE, undefined, { scale: SIX, zeroPoint: 0 }), "none", "none"],
    ["that is not quantised", uint8(SHAPE), "none", "none"],
    ["of floats", float32(SHAPE), "relu", "relu"],
  ])("%s turns %4$s into %5$s", (_, scores, stated, expected) => {
    expect(activationOf(stated, scores)).toMatchObject({ activation: expected, filterHeight: 2 });
  });
});
