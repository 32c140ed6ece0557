import { absolute } from "./absolute";
import type { ElementKind } from "./kind";

const PICTURE_FILE = /\.(png|apng|jpe?g|jfif|gif|webp|avif|bmp|ico|svgz?)$/i;

/**
 * A kind for elements that show a file of any type, found where that file is a picture. The browser does not say what
 * it received, so the element's `type` or else the file's name decides.
 */
export function embedded<E extends Element & { type: string }>(
  name: string,
  sourceOf: (element: E) => string,
): ElementKind {
  return {
    name,
    selector: name,
    find: (element) => {
      const source = sourceOf(element as E);
      const { type } = element as E;
      const url = source ? absolute(source, element) : undefined;
      return url && isPicture(url, type) ? { address: url.href } : undefined;
    },
  };
}

function isPicture(url: URL, type: string): boolean {
  if (type) return type.startsWith("image/");
  return url.protocol === "data:" ? url.pathname.startsWith("image/") : PICTURE_FILE.test(url.pathname);
}
