import { readActivation } from "./activation";
import { operator } from "./operator";

/** Scales its input to length 1 along the last axis. */
export const l2Normalization = operator({
  name: "L2_NORMALIZATION",
  code: 11,
  inputs: [1, 1],
  read: (options, bad) => ({ activation: readActivation(options, 0, bad) }),
  shape: (inputs) => inputs[0]?.shape ?? [],
});
