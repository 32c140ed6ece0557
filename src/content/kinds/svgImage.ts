import { absolute } from "./absolute";
import type { ElementKind } from "./kind";

export const svgImage: ElementKind = {
  name: "svgImage",
  selector: "image",
  find: (element) => {
    if (!(element instanceof SVGImageElement) || isOfPattern(element)) return undefined;
    const { baseVal } = element.href;
    const url = baseVal ? absolute(baseVal, element) : undefined;
    return url && { address: url.href };
  },
};

/** Whether a picture is part of a pattern, so that it is seen where that fills a shape. */
const isOfPattern = (element: Element) =>
  element.closest("pattern") !== null ||
  (element.closest("defs") !== null && element.closest("svg")?.querySelector("pattern use") != null);
