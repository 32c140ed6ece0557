import type { StyleKind } from "./kind";

export const borderImage: StyleKind = {
  name: "borderImage",
  property: "borderImageSource",
  find: (addresses, { size }) => addresses.flatMap((address) => (address === undefined ? [] : [{ address, size }])),
};
