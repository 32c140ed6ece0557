import { absolute } from "./absolute";
import type { StyleKind } from "./kind";

const REFERENCE = /^url\("#(.+)"\)/;
/** Maximum number of references followed from a shape to a picture: a page may have them go round in a circle. */
const MAX_STEPS = 4;

/** A shape in an <svg> that is filled with a pattern of a picture, as drawing programs export them. */
export const svgPattern: StyleKind = {
  name: "svgPattern",
  property: "fill",
  find: (_, { style, element }) => {
    const id = REFERENCE.exec(style.fill)?.[1];
    if (id === undefined || !(element instanceof SVGGeometryElement)) return [];
    const root = element.getRootNode() as Document | ShadowRoot;
    const pattern = root.getElementById(id);
    const image = pattern instanceof SVGPatternElement ? imageIn(pattern, root) : undefined;
    const url = image && absolute(image.href.baseVal, image);
    return url ? [{ address: url.href }] : [];
  },
};

/** The picture in a pattern: its own, one that it uses, or that of the pattern that it is like. */
function imageIn(start: Element, root: Document | ShadowRoot): SVGImageElement | undefined {
  let next: Element | null | undefined = start;
  for (let step = 0; next && step < MAX_STEPS; step++) {
    if (next instanceof SVGImageElement) return next;
    next = next.querySelector("image") ?? usedBy(next.querySelector("use") ?? next, root);
  }
  return undefined;
}

function usedBy(element: Element, root: Document | ShadowRoot): Element | null {
  if (!(element instanceof SVGUseElement || element instanceof SVGPatternElement)) return null;
  const { baseVal } = element.href;
  return baseVal.startsWith("#") ? root.getElementById(baseVal.slice(1)) : null;
}
