import type { CssSize, Kind } from "../kinds/kind";

/** A picture's place in the page: one of those that an element shows. */
export interface Spot {
  readonly element: Element;
  readonly kind: Kind;
  /** Where it does not fill its element's box. */
  size: CssSize | undefined;
}

/** Where a spot is, seen from the frame's window: what is smaller than its element begins at its corner. */
export function boxOf({ element, size }: Spot): DOMRect {
  const box = element.getBoundingClientRect();
  return size ? new DOMRect(box.left, box.top, size.width, size.height) : box;
}
