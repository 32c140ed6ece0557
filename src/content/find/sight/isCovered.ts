import { flatTreeAncestors } from "../../tree/flatTreeAncestors";
import { uppermostAt } from "../../tree/uppermostAt";
import { veils } from "./blur";

/** Where in each direction a picture is probed, as shares of its visible part: the middle first. */
const SHARES = [0.5, 0.05, 0.95] as const;
/** Files of this format are opaque everywhere. */
const JPEG = /^data:image\/jpeg|\.jpe?g$/i;

/**
 * Whether something opaque lies over all of a picture, judged at nine points of its visible part. What is transparent,
 * or may be, covers nothing: a link, a thin veil, a PNG file. Call it right after a layout, which it would force otherwise.
 */
export function isCovered(picture: Element, visible: DOMRectReadOnly): boolean {
  // No point says what lies over it.
  if (getComputedStyle(picture).pointerEvents === "none") return false;
  const own = new Set(flatTreeAncestors(picture));
  return SHARES.every((down) =>
    SHARES.every((across) => {
      const [x, y] = [visible.left + visible.width * across, visible.top + visible.height * down];
      const hit = uppermostAt(document, x, y);
      return hit !== null && !own.has(hit) && hides(hit, own, picture, x, y);
    }),
  );
}

/** Whether an element at a point, or one that it is drawn in, lets nothing through there. */
function hides(hit: Element, own: ReadonlySet<Element>, picture: Element, x: number, y: number): boolean {
  const all = flatTreeAncestors(hit);
  if (all.includes(picture)) return false;
  const others = all.filter((element) => !own.has(element));
  if (others.some((element) => getComputedStyle(element).opacity !== "1")) return false;
  return others.some((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom && isOpaque(element);
  });
}

function isOpaque(element: Element): boolean {
  const { backgroundColor, backdropFilter, objectFit } = getComputedStyle(element);
  if (veils(backdropFilter)) return true;
  // A computed colour names its opacity only where that is not 1.
  if (backgroundColor.startsWith("rgb(")) return true;
  if (!/cover|fill/.test(objectFit)) return false;
  if (element instanceof HTMLVideoElement) return element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  return element instanceof HTMLImageElement && element.naturalWidth > 0 && JPEG.test(pathOf(element.currentSrc));
}

const pathOf = (address: string) => (address.startsWith("data:") ? address : (URL.parse(address)?.pathname ?? ""));
