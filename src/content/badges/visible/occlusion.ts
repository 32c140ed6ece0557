import { isWithin, type Point } from "../../page/point";
import { flatTreeAncestors } from "./flatTreeAncestors";
import type { Place } from "./readPlaces";

/** Side in CSS px of a mark with its margins; a picture of which less is visible has none. */
const MIN_VISIBLE = 28;
/** Distance in CSS px, on both axes, from the upper left corner of a picture's visible part to its mark's middle. */
const MARK_MIDDLE = 14;

/**
 * Selector of what a page can put in the browser's top layer: dialogs, popovers, full screen.
 * https://drafts.csswg.org/css-position-4/#top-layer
 */
export const TOP = ":modal, :popover-open, :fullscreen";

export const isInTop = (element: Element): boolean => flatTreeAncestors(element).some((parent) => parent.matches(TOP));

/** Whether enough of a picture is visible for a mark. */
export function isSeen(picture: Element, { visible }: Place): boolean {
  if (Math.min(visible.width, visible.height) < MIN_VISIBLE) return false;
  return picture.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/**
 * Whether something covers a picture where its mark is to be: another picture, something that stays in place while the
 * page scrolls, something in the top layer, or an opaque panel that is more than a tag on the picture, such as a menu.
 * Anything else over a picture belongs to it, such as the link over a card.
 */
export function isCovered(picture: Element, place: Place, isPicture: (element: Element) => boolean): boolean {
  const hit = uppermostAt(document, markMiddle(place.visible));
  if (!hit) return false;
  const own = new Set(flatTreeAncestors(picture));
  const others = flatTreeAncestors(hit);
  if (own.has(hit) || others.includes(picture)) return false;
  if (isPicture(hit)) return true;
  return others
    .filter((parent) => !own.has(parent))
    .some((parent) => {
      const { position, backgroundColor, opacity } = getComputedStyle(parent);
      if (parent.matches(TOP) || /fixed|sticky/.test(position)) return true;
      if (!isOpaque(backgroundColor) || opacity !== "1" || !parent.checkVisibility({ opacityProperty: true }))
        return false;
      return isPanel(parent.getBoundingClientRect(), place);
    });
}

const markMiddle = ({ left, top }: DOMRectReadOnly): Point => ({ x: left + MARK_MIDDLE, y: top + MARK_MIDDLE });

/** Whether a computed colour is opaque: it names its opacity only where that is not 1. */
const isOpaque = (colour: string) => /^rgb\(/.test(colour);

/** Whether a box covers the picture's mark, and also the picture's middle or something beyond its edge. */
function isPanel(panel: DOMRectReadOnly, { box, visible }: Place): boolean {
  if (!isWithin(panel, markMiddle(visible))) return false;
  const beyond = Math.max(
    box.left - panel.left,
    box.top - panel.top,
    panel.right - box.right,
    panel.bottom - box.bottom,
  );
  return beyond > MIN_VISIBLE || isWithin(panel, { x: box.left + box.width / 2, y: box.top + box.height / 2 });
}

/** The uppermost element at a point, in whatever shadow root it is. */
function uppermostAt(root: Document | ShadowRoot, point: Point): Element | null {
  const hit = root.elementFromPoint(point.x, point.y);
  // A shadow root with nothing at the point answers with an element outside of it.
  if (hit?.getRootNode() !== root) return null;
  const shadow = hit instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(hit) : null;
  return (shadow && uppermostAt(shadow, point)) ?? hit;
}
