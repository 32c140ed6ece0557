import type { CssSize } from "../kinds/kind";
import type { Geometry } from "./watch/geometryWatch";

/**
 * The size of the box that an element's own pictures are drawn in. The background of the page is drawn over all of the
 * window, however small the element is: https://drafts.csswg.org/css-backgrounds/#special-backgrounds
 */
export function boxSize(element: Element, { size }: Geometry): CssSize {
  if (!givesBackground(element)) return size;
  return { width: Math.max(size.width, innerWidth), height: Math.max(size.height, innerHeight) };
}

/** Whether the background of the page is this element's: the root element's, and the body's where that has none. */
function givesBackground(element: Element): boolean {
  const { documentElement: root, body } = document;
  return element === root || (element === body && getComputedStyle(root).backgroundImage === "none");
}
