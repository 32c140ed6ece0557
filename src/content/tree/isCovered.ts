import { boxOf } from "./asElement";
import { veils } from "./blur";
import { flatTreeAncestors } from "./flatTreeAncestors";
import { isAbove } from "./isAbove";
import { takesNoPointer } from "./takesNoPointer";
import { uppermostAt } from "./uppermostAt";

/** Where in each direction a picture is probed, as shares of its visible part: the middle first. */
const SHARES = [0.5, 0.05, 0.95] as const;
const POINTS = SHARES.flatMap((down) => SHARES.map((across) => [across, down] as const));
/** Number of these points at which something may lie over a picture that is to be read: a tag, a length, a button. */
const FEW = 2;
/** A background that leaves nothing of its box free. */
const FILLS = /^(cover|100% 100%)$/;
/** Files of this format are opaque everywhere. */
const JPEG = /^data:image\/jpeg|\.jpe?g$/i;

/**
 * Whether something opaque lies over all of a picture, judged at nine points of its visible part. What is transparent,
 * or may be, covers nothing: a link, a thin veil, a PNG file. Call it right after a layout, which it would force
 * otherwise.
 */
export const isCovered = (picture: Element, visible: DOMRectReadOnly): boolean =>
  !takesNoPointer(picture) && POINTS.every(hiddenAt(picture, visible));

/** Whether something opaque lies over the middle of a picture, or over more of it than a tag does. */
export function isPartlyCovered(picture: Element, visible: DOMRectReadOnly): boolean {
  if (takesNoPointer(picture)) return false;
  const [middle, ...others] = POINTS.map(hiddenAt(picture, visible));
  return middle === true || others.filter((hidden) => hidden).length > FEW;
}

function hiddenAt(picture: Element, visible: DOMRectReadOnly): (point: readonly [number, number]) => boolean {
  const own = new Set(flatTreeAncestors(picture));
  return ([across, down]) => {
    const [x, y] = [visible.left + visible.width * across, visible.top + visible.height * down];
    const hit = uppermostAt(document, x, y);
    return hit !== null && !own.has(hit) && hides(hit, own, picture, x, y);
  };
}

/** Whether an element at a point, or one that it is drawn in, lets nothing through there. */
function hides(hit: Element, own: ReadonlySet<Element>, picture: Element, x: number, y: number): boolean {
  const all = flatTreeAncestors(hit);
  if (all.includes(picture)) return false;
  const others = all.filter((element) => !own.has(element));
  if (others.some(letsThrough)) return false;
  return others.some((element) => {
    const { left, top, right, bottom } = boxOf(element);
    const there = left <= x && x <= right && top <= y && y <= bottom;
    // What the hit is drawn in may itself lie below the picture.
    return there && isOpaque(element) && (element === hit || isAbove(element, picture));
  });
}

/** Whether an element, with all that is in it, is drawn so that what lies below shows through. */
function letsThrough(element: Element): boolean {
  const { opacity, mixBlendMode, maskImage } = getComputedStyle(element);
  return opacity !== "1" || mixBlendMode !== "normal" || maskImage !== "none";
}

function isOpaque(element: Element): boolean {
  const style = getComputedStyle(element);
  const { backgroundColor, backgroundClip, backdropFilter, backgroundImage, backgroundSize, objectFit } = style;
  if (veils(backdropFilter)) return true;
  // A computed colour names its opacity only where that is not 1.
  if (backgroundColor.startsWith("rgb(") && backgroundClip !== "text") return true;
  if (FILLS.test(backgroundSize) && JPEG.test(pathOf(/^url\("(.+?)"/.exec(backgroundImage)?.[1] ?? ""))) return true;
  if (!/cover|fill/.test(objectFit)) return false;
  if (element instanceof HTMLVideoElement) return element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  return element instanceof HTMLImageElement && element.naturalWidth > 0 && JPEG.test(pathOf(element.currentSrc));
}

const pathOf = (address: string) => (address.startsWith("data:") ? address : (URL.parse(address)?.pathname ?? ""));
