import type { Spot } from "../../page/spot";

/** Where a picture is, seen from the window: the whole of it, and what its containers leave of it. */
export interface Place {
  readonly box: DOMRectReadOnly;
  readonly visible: DOMRectReadOnly;
}

/** The window's own edge cuts nothing off: marks scroll with the page, and are not to be moved for that. */
const BEYOND_WINDOW = "200%";

/**
 * The places of some pictures, read by the browser after its own layout of the next frame: none is
 * forced. An IntersectionObserver reports each element that it begins to observe once, with the part
 * that is cut off by every container: https://www.w3.org/TR/intersection-observer/
 */
export function readPlaces(spots: Iterable<Spot>, react: (places: ReadonlyMap<Spot, Place>) => void): void {
  const all = [...spots];
  const waiting = new Set(all.map(({ element }) => element));
  if (waiting.size === 0) {
    react(new Map());
    return;
  }
  const places = new Map<Element, Place>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect: box, intersectionRect: visible, isIntersecting } of entries) {
        waiting.delete(target);
        if (isIntersecting) places.set(target, { box, visible });
      }
      if (waiting.size > 0) return;
      observer.disconnect();
      react(new Map(all.flatMap((spot) => placeOfSpot(spot, places.get(spot.element)))));
    },
    // In this frame, whatever the tab shows of it: the margin would not count there.
    { root: document, rootMargin: BEYOND_WINDOW },
  );
  for (const element of waiting) observer.observe(element);
}

/** What is smaller than its element begins at its corner. */
function placeOfSpot(spot: Spot, place: Place | undefined): [Spot, Place][] {
  if (!place || !spot.size) return place ? [[spot, place]] : [];
  const box = new DOMRect(place.box.left, place.box.top, spot.size.width, spot.size.height);
  return [[spot, { box, visible: intersection(box, place.visible) }]];
}

/** What lies in both; of no size where nothing does. */
export function intersection(a: DOMRectReadOnly, b: DOMRectReadOnly): DOMRectReadOnly {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** What is seen of the page, from the window: without its scroll bars, and of a page that is pinched, only the part shown. */
export function visibleArea(): DOMRectReadOnly {
  if (!visualViewport) return new DOMRect(0, 0, innerWidth, innerHeight);
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return new DOMRect(offsetLeft, offsetTop, width, height);
}
