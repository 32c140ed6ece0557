import { PICTURE_FUNCTIONS, sheetsMayShow } from "./sheetsMayShow";

/** Elements that may be a picture of any kind, or have one in an attribute. */
export const MAY_BE_PICTURES = [
  "img, input[type=image], image, svg, canvas, video, object, embed, [background]",
  ...PICTURE_FUNCTIONS.map((name) => `[style*='${name}'i]`),
].join();
/** Number of elements from which a page is searched for pictures right away: to look through it here would cost as much. */
const MAX_ELEMENTS = 2_000;

/** Whether an element of this frame is one that may be a picture: a glance. */
export const hasPictureElements = (): boolean => document.querySelector(MAY_BE_PICTURES) !== null;

/**
 * Whether there may be a picture that is no such element: false only where that can be ruled out. It does a part of what a
 * search does, since it reads neither styles nor places.
 *
 * @param added elements that were put into the page, with all that is in them, since it was found to have none; where that is
 *   not known, all are looked at
 */
export function mayHidePictures(added?: Iterable<Element>): boolean {
  const all = document.getElementsByTagName("*");
  if (all.length > MAX_ELEMENTS || sheetsMayShow()) return true;
  if (!added) return document.getAnimations().some(isOfScript) || Array.prototype.some.call(all, mayHaveShadow);
  return [...added].some((root) => mayHaveShadow(root) || [...root.querySelectorAll("*")].some(mayHaveShadow));
}

/** Whether an element has a shadow root, where other elements and styles are, or may get one when its script has loaded. */
const mayHaveShadow = (element: Element) =>
  element.localName.includes("-") ||
  (element instanceof HTMLElement && chrome.dom.openOrClosedShadowRoot(element) !== null);

/** Whether a script has made it, so that what it shows is in no style sheet. */
const isOfScript = (animation: Animation) => !(animation instanceof CSSAnimation || animation instanceof CSSTransition);
