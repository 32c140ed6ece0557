import { isWithin, type Point } from "../../page/point";
import { boxOf, matches } from "../../tree/asElement";
import { flatTreeAncestors } from "../../tree/flatTreeAncestors";
import { isAbove } from "../../tree/isAbove";
import { takesNoPointer } from "../../tree/takesNoPointer";
import { elementsAt } from "./elementsAt";
import type { Place } from "./readPlaces";

/** Side in CSS px of a mark with its margins; a picture of which less is visible has none. */
const MIN_VISIBLE = 28;
/** Distance in CSS px, on both axes, from the upper left corner of a picture's visible part to its mark's middle. */
const MARK_MIDDLE = 14;
/** Opacity below which nobody sees what is drawn; pages use it for areas to click on. */
const LEAST_OPACITY = 0.1;
/** Elements that show something whatever their style. */
const SHOWS = "img, video, canvas, svg, iframe, object, embed, input, button, select, textarea";

/**
 * Selector of what a page can put in the browser's top layer: dialogs, popovers, full screen.
 * https://drafts.csswg.org/css-position-4/#top-layer
 */
export const TOP = ":modal, :popover-open, :fullscreen";

export const isInTop = (element: Element): boolean => flatTreeAncestors(element).some((parent) => matches(parent, TOP));

/** The other pictures on screen, any of which may cover one. */
export interface OtherPictures {
  /** Whether an element shows a picture of which something can be seen. */
  readonly shows: (element: Element) => boolean;
  readonly places: Iterable<readonly [{ readonly element: Element }, Place]>;
}

/** Whether enough of a picture is visible for a mark. */
export function isSeen(picture: Element, { visible }: Place): boolean {
  if (Math.min(visible.width, visible.height) < MIN_VISIBLE) return false;
  return picture.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/**
 * Whether a picture cannot be seen, or something that can covers it where its mark is to be: another picture, something that stays in
 * place while the page scrolls, something in the top layer, or an opaque panel that is more than a tag on the picture,
 * such as a menu. Anything else over a picture belongs to it, such as the link over a card.
 */
export function isCovered(picture: Element, place: Place, { shows, places }: OtherPictures): boolean {
  const own = new Set(flatTreeAncestors(picture));
  if (!canBeSeen(own)) return true;
  const point = markMiddle(place.visible);
  const outside = (elements: readonly Element[]) => elements.filter((element) => !own.has(element));
  const passed = takesNoPointer(picture);
  for (const hit of elementsAt(document, point)) {
    const others = flatTreeAncestors(hit);
    if (own.has(hit) || others.includes(picture)) break;
    // The pointer passes through the picture, to what may lie below it.
    if (passed && !isAbove(hit, picture)) continue;
    if (covers(place, outside(others), shows(hit))) return true;
  }
  for (const [{ element }, { visible }] of places) {
    if (own.has(element) || !isWithin(visible, point) || !takesNoPointer(element) || !shows(element)) continue;
    const others = flatTreeAncestors(element);
    if (!others.includes(picture) && canBeSeen(outside(others)) && isAbove(element, picture)) return true;
  }
  return false;
}

/** @param others the uppermost element, and those that it lies in, outwards, until one that the picture is in, too */
function covers(place: Place, others: readonly Element[], isPicture: boolean): boolean {
  if (!canBeSeen(others)) return false;
  if (isPicture) return true;
  const shown = others.findIndex(showsSomething);
  return others.some((parent, i) => {
    if (matches(parent, TOP)) return true;
    const { position, backgroundColor, opacity } = getComputedStyle(parent);
    if (/fixed|sticky/.test(position)) return shown >= 0 && shown <= i;
    return isOpaque(backgroundColor) && opacity === "1" && isPanel(boxOf(parent), place);
  });
}

/** Whether an element can be seen through all that it lies in. */
function canBeSeen(others: Iterable<Element>): boolean {
  let opacity = 1;
  for (const element of others) opacity *= Number(getComputedStyle(element).opacity);
  return opacity >= LEAST_OPACITY;
}

/** Whether an element shows anything of its own: a colour, a picture, words. */
function showsSomething(element: Element): boolean {
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element);
  if (!isTransparent(backgroundColor) || backgroundImage !== "none" || backdropFilter !== "none") return true;
  if (matches(element, SHOWS)) return true;
  return [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
}

/** The middle of a picture's mark, given the picture's visible part. */
export const markMiddle = ({ left, top }: DOMRectReadOnly): Point => ({ x: left + MARK_MIDDLE, y: top + MARK_MIDDLE });

const isTransparent = (colour: string) => /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);

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
