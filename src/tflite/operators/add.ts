import { readActivation } from "./activation";
import { broadcast } from "./broadcast";
import { operator } from "./operator";

export const add = operator({
  name: "ADD",
  code: 0,
  inputs: [2, 2],
  read: (options, bad) => ({ activation: readActivation(options, 0, bad) }),
  shape: (inputs, _, bad) => broadcast(inputs, bad),
});
