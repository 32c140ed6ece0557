import type { StyleKind } from "./kind";

/** A list item's marker, as large as its file. */
export const listStyleImage: StyleKind = {
  name: "listStyleImage",
  property: "listStyleImage",
  find: (addresses, { style, natural }) => {
    // Inherited by all that lies in the list.
    if (!style.display.includes("list-item")) return [];
    return addresses.flatMap((address) => {
      const size = address === undefined ? undefined : natural(address);
      return address === undefined || !size ? [] : [{ address, size }];
    });
  },
};
