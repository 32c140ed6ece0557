import type { Spot } from "../spot";

/**
 * Sorts spots by where their elements are in the page; those in an element's shadow root come between it and its
 * children. Walks the page once: to compare two siblings, the browser walks over all that are between them.
 */
export function inPageOrder(spots: Iterable<Spot>): Spot[] {
  const byElement = new Map<Element, Spot[]>();
  /** The trees with spots in them, by the element whose shadow root each is; the document by undefined. */
  const trees = new Map<Element | undefined, Document | ShadowRoot>();
  for (const spot of spots) {
    const { element } = spot;
    const beside = byElement.get(element);
    if (beside) beside.push(spot);
    else byElement.set(element, [spot]);
    for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
      if (trees.has(root.host)) break;
      trees.set(root.host, root);
    }
  }
  const sorted: Spot[] = [];
  const walk = (tree: Document | ShadowRoot) => {
    for (const element of tree.querySelectorAll("*")) {
      sorted.push(...(byElement.get(element) ?? []));
      const shadow = trees.get(element);
      if (shadow) walk(shadow);
    }
  };
  walk(document);
  return sorted;
}
