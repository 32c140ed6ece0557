import type { CssSize, Kind } from "../kinds/kind";

/** One occurrence of a picture in the page: an element, and one of the pictures that it shows. */
export interface Spot {
  readonly element: Element;
  readonly kind: Kind;
  /** Size of the picture, where it does not fill its element's box. */
  size: CssSize | undefined;
}

/** The box of a spot, seen from the frame's window. A picture smaller than its element begins at its corner. */
export function boxOf({ element, size }: Spot): DOMRect {
  const box = element.getBoundingClientRect();
  return size ? new DOMRect(box.left, box.top, size.width, size.height) : box;
}
