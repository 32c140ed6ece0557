import type { StyleKind } from "./kind";

/** The shape that a box is cut to. */
export const maskImage: StyleKind = {
  name: "maskImage",
  property: "maskImage",
  find: (addresses, { size }) => addresses.flatMap((address) => (address === undefined ? [] : [{ address, size }])),
};
