import type { StyleKind } from "./kind";

/** `content` of an element, or of its ::before or ::after: as large as its box, or else as its file. */
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
