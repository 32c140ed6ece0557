import { operator } from "./operator";

/** An operator on one input, element by element, without options. */
export const unary = <const Name extends string>(name: Name, code: number) =>
  operator({
    name,
    code,
    inputs: [1, 1],
    read: () => ({}),
    shape: (inputs) => inputs[0]?.shape ?? [],
  });
