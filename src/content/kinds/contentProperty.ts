import type { StyleKind } from "./kind";

/** `content`, on an element itself or on ::before and ::after: a box of its own, or as large as the file. */
export const contentProperty: StyleKind = {
  name: "content",
  property: "content",
  find: (addresses, { size, natural }) =>
    addresses.flatMap((address) => {
      if (address === undefined) return [];
      const shown = size.width > 0 && size.height > 0 ? size : natural(address);
      return shown ? [{ address, size: shown }] : [];
    }),
};
