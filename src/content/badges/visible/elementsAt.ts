import type { Point } from "../../page/point";

/** The elements at a point that take the pointer, the uppermost first, in whatever shadow root they are. */
export function* elementsAt(root: Document | ShadowRoot, point: Point): Generator<Element, void, void> {
  const uppermost = root.elementFromPoint(point.x, point.y);
  if (!uppermost) return;
  // Most ask for no more than the uppermost, which takes a fraction of the time.
  yield* withShadow(root, uppermost, point);
  for (const hit of root.elementsFromPoint(point.x, point.y).slice(1)) yield* withShadow(root, hit, point);
}

function* withShadow(root: Document | ShadowRoot, hit: Element, point: Point): Generator<Element, void, void> {
  // A shadow root with nothing at the point answers with an element outside of it.
  if (hit.getRootNode() !== root) return;
  const shadow = hit instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(hit) : null;
  if (shadow) yield* elementsAt(shadow, point);
  yield hit;
}
