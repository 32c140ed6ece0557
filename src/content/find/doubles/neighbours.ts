/** How far up the tree a placeholder and its picture have a common ancestor. */
const LEVELS = 3;
/** Number of siblings looked at on either side of an ancestor, and of descendants in each of them. */
const SIBLINGS = 3;
const DESCENDANTS = 8;

/** Elements close by in the tree, of which one may be drawn in the same box: a bounded number, whatever the page. */
export function* neighbours(element: Element): Generator<Element> {
  yield* within(element);
  let from: Element = element;
  for (let level = 0; level < LEVELS; level++) {
    for (const side of ["previousElementSibling", "nextElementSibling"] as const) {
      let sibling = from[side];
      for (let i = 0; sibling && i < SIBLINGS; i++, sibling = sibling[side]) {
        yield sibling;
        yield* within(sibling);
      }
    }
    const parent = from.parentElement;
    if (!parent) return;
    yield parent;
    from = parent;
  }
}

function* within(element: Element): Generator<Element> {
  if (!element.firstElementChild) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  for (let i = 0; i < DESCENDANTS; i++) {
    const next = walker.nextNode();
    if (!next) return;
    yield next as Element;
  }
}
