import type { Spot } from "../../page/spot";
import { observeOnce } from "../../tree/observeOnce";

/** Where a picture is, seen from the window: its whole box, and the part that its containers leave visible. */
export interface Place {
  readonly box: DOMRectReadOnly;
  readonly visible: DOMRectReadOnly;
}

/** Margin within which the window's edge cuts nothing off: marks scroll with the page, and need no move for that. */
const BEYOND_WINDOW = "200%";

/** Reads the places of pictures after the browser's own layout of the next frame, and calls `react` with them. */
export function readPlaces(
  life: AbortSignal,
  spots: Iterable<Spot>,
  react: (places: ReadonlyMap<Spot, Place>) => void,
): void {
  const all = [...spots];
  if (all.length === 0) {
    react(new Map());
    return;
  }
  const elements = all.map(({ element }) => element);
  // Relative to this frame, whatever part of it the tab shows: for the tab's window, the margin would not apply.
  observeOnce(life, elements, { root: document, rootMargin: BEYOND_WINDOW }, (boxes) => {
    react(new Map(all.flatMap((spot) => placeOfSpot(spot, placeIn(boxes.get(spot.element))))));
  });
}

const placeIn = (entry: IntersectionObserverEntry | undefined): Place | undefined =>
  entry?.isIntersecting ? { box: entry.boundingClientRect, visible: entry.intersectionRect } : undefined;

/** The place of a spot: a picture smaller than its element begins at the element's upper left corner. */
function placeOfSpot(spot: Spot, place: Place | undefined): [Spot, Place][] {
  if (!place || !spot.size) return place ? [[spot, place]] : [];
  const box = new DOMRect(place.box.left, place.box.top, spot.size.width, spot.size.height);
  // An element without a size may show something beside its box, such as the background of the page.
  const hasNoBox = place.box.width * place.box.height === 0;
  return [[spot, { box, visible: hasNoBox ? box : intersection(box, place.visible) }]];
}

/** The part that lies in both boxes; of size 0 where there is none. */
export function intersection(a: DOMRectReadOnly, b: DOMRectReadOnly): DOMRectReadOnly {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** The visible part of the page, seen from the window: scroll bars and what pinching has moved outside are left out. */
export function visibleArea(): DOMRectReadOnly {
  if (!visualViewport) return new DOMRect(0, 0, innerWidth, innerHeight);
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return new DOMRect(offsetLeft, offsetTop, width, height);
}
