/** The element and all elements that it is drawn in, across shadow roots: its ancestors in the flat tree. */
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
