import type { StyleKind } from "./kind";

/** The `find` of properties whose pictures are as large as the box. */
export const fillBox: StyleKind["find"] = (addresses, { size }) =>
  addresses.flatMap((address) => (address === undefined ? [] : [{ address, size }]));
