import { flatTreeAncestors } from "./flatTreeAncestors";

/**
 * Whether an element is painted over another, by their positions and z-indexes where they part, and otherwise by their
 * order in the page. That is less than the whole of https://www.w3.org/TR/CSS22/zindex.html, and needed only for
 * elements that take no pointer: of others, the browser itself says which is uppermost.
 */
export function isAbove(element: Element, other: Element): boolean {
  const [branch, otherBranch] = [flatTreeAncestors(element).reverse(), flatTreeAncestors(other).reverse()];
  const from = branch.findIndex((parent, i) => parent !== otherBranch[i]);
  // One contains the other: what is inside is painted later.
  if (from < 0 || otherBranch[from] === undefined) return branch.length > otherBranch.length;
  const [layer, otherLayer] = [layerOf(branch.slice(from)), layerOf(otherBranch.slice(from))];
  if (layer !== otherLayer) return layer > otherLayer;
  const order = branch[from]?.compareDocumentPosition(otherBranch[from]) ?? 0;
  return (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** The z-index of a branch's outermost positioned element; -0.5 where nothing in it is positioned. */
function layerOf(branch: readonly Element[]): number {
  for (const element of branch) {
    const { position, zIndex, opacity, transform } = getComputedStyle(element);
    if (position !== "static" || opacity !== "1" || transform !== "none") return Number(zIndex) || 0;
  }
  return -0.5;
}
