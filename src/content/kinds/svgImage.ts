import { absolute } from "./absolute";
import type { ElementKind } from "./kind";

export const svgImage: ElementKind = {
  name: "svgImage",
  selector: "image",
  find: (element) => {
    if (!(element instanceof SVGImageElement)) return undefined;
    const { baseVal } = element.href;
    const url = baseVal ? absolute(baseVal, element) : undefined;
    return url && { address: url.href };
  },
};
