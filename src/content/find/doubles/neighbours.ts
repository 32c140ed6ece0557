/** How far up the tree a placeholder and its picture have a common ancestor. */
const LEVELS = 3;
/** Number of siblings looked at on either side of an ancestor, and of descendants in each of them. */
const SIBLINGS = 3;
const DESCENDANTS = 8;

/** An element close by, and whether it comes later in the page, and so is drawn over the other. */
export type Neighbour = readonly [element: Element, later: boolean];

/**
 * Elements close by in the tree, of which one may be drawn in the same box: a bounded number, whatever the page. Their
 * order is known from the way to them; to compare positions walks through all siblings.
 */
export function* neighbours(element: Element): Generator<Neighbour> {
  yield* within(element, true);
  let from: Element = element;
  for (let level = 0; level < LEVELS; level++) {
    for (const side of ["previousElementSibling", "nextElementSibling"] as const) {
      const later = side === "nextElementSibling";
      let sibling = from[side];
      for (let i = 0; sibling && i < SIBLINGS; i++, sibling = sibling[side]) {
        yield [sibling, later];
        yield* within(sibling, later);
      }
    }
    const parent = from.parentElement;
    if (!parent) return;
    yield [parent, false];
    from = parent;
  }
}

function* within(element: Element, later: boolean): Generator<Neighbour> {
  if (!element.firstElementChild) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  for (let i = 0; i < DESCENDANTS; i++) {
    const next = walker.nextNode();
    if (!next) return;
    yield [next as Element, later];
  }
}
