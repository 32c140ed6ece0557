import type { ElementKind } from "./kind";

export const svgImage: ElementKind = {
  name: "svgImage",
  selector: "image",
  find: (element) => {
    if (!(element instanceof SVGImageElement)) return undefined;
    const { baseVal } = element.href;
    return baseVal ? { address: new URL(baseVal, element.baseURI).href } : undefined;
  },
};
