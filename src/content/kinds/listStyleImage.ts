import type { StyleKind } from "./kind";

/** The marker of a list item, as large as its file. */
export const listStyleImage: StyleKind = {
  name: "listStyleImage",
  property: "listStyleImage",
  find: (addresses, { style, natural }) => {
    // Every descendant of the list inherits the property, but only list items show it.
    if (!style.display.includes("list-item")) return [];
    return addresses.flatMap((address) => {
      const size = address === undefined ? undefined : natural(address);
      return address === undefined || !size ? [] : [{ address, size }];
    });
  },
};
