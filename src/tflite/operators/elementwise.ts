import { readActivation } from "./activation";
import { broadcast } from "./broadcast";
import { operator } from "./operator";

/** An operator on two inputs, element by element; the smaller input is repeated. */
export const elementwise = <const Name extends string>(name: Name, code: number) =>
  operator({
    name,
    code,
    inputs: [2, 2],
    read: (options, bad) => ({ activation: readActivation(options, 0, bad) }),
    shape: (inputs, _, bad) => broadcast(inputs, bad),
  });
