/** The element and all that it is drawn in, through shadow roots. */
export function flatTreeAncestors(element: Element): Element[] {
  const all: Element[] = [];
  let next: Element | null = element;
  while (next) {
    all.push(next);
    const root: Node = next.getRootNode();
    next = next.assignedSlot ?? next.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return all;
}
