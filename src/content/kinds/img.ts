import type { ElementKind } from "./kind";
import { isPlaceholder } from "./placeholder";

/**
 * An <img>, except a placeholder: of `srcset`, <picture> and lazy loading, only the address that the browser chose and
 * has loaded counts.
 */
export const img: ElementKind = {
  name: "img",
  selector: "img",
  find: (element) => {
    const { currentSrc, src, complete, naturalWidth: width, naturalHeight: height } = element as HTMLImageElement;
    const address = currentSrc || src;
    // A picture that is still loading is looked at again at its "load" event.
    if (!address || !complete || isPlaceholder(address, { width, height })) return undefined;
    return { address, pixels: Math.max(width, height) };
  },
};
