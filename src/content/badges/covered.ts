import { parents } from "./parents";
import type { Place } from "./places";

/** In CSS px. A mark with its margins is as large; where less of a picture is seen, it has none. */
const LEAST_VISIBLE = 28;
/** In CSS px from the upper left corner of what is seen of a picture: the middle of its mark. */
const MARK_MIDDLE = 14;

/** What the page has opened above itself: dialogs, popovers, full screen. https://drafts.csswg.org/css-position-4/#top-layer */
export const TOP = ":modal, :popover-open, :fullscreen";

export const isInTop = (element: Element): boolean => parents(element).some((parent) => parent.matches(TOP));

/** Whether enough of a picture is seen for a mark. */
export function isSeen(picture: Element, { visible }: Place): boolean {
  if (Math.min(visible.width, visible.height) < LEAST_VISIBLE) return false;
  return picture.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/**
 * Whether something lies over a picture where its mark is to be: another picture, something that
 * stays in place while the page scrolls, or something in the top layer. What else lies over it belongs
 * to it, such as the link over a card.
 */
export function isCovered(picture: Element, { visible }: Place, isPicture: (element: Element) => boolean): boolean {
  const [x, y] = [visible.left + MARK_MIDDLE, visible.top + MARK_MIDDLE];
  const hit = uppermostAt(document, x, y);
  if (!hit) return false;
  const own = new Set(parents(picture));
  const others = parents(hit);
  if (own.has(hit) || others.includes(picture)) return false;
  if (isPicture(hit)) return true;
  return others
    .filter((parent) => !own.has(parent))
    .some((parent) => parent.matches(TOP) || /fixed|sticky/.test(getComputedStyle(parent).position));
}

/** What is drawn above all else at a point, in whatever shadow root it is. */
function uppermostAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  // A shadow root that was not hit answers with what lies outside of it.
  if (hit?.getRootNode() !== root) return null;
  const shadow = hit instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(hit) : null;
  return (shadow && uppermostAt(shadow, x, y)) ?? hit;
}
