import type { ElementKind } from "./kind";

/** `srcset`, `<picture>` and lazy loading: what counts is the address that the browser chose and has loaded. */
export const img: ElementKind = {
  name: "img",
  selector: "img",
  find: (element) => {
    const { currentSrc, src, complete } = element as HTMLImageElement;
    const address = currentSrc || src;
    // One that is still loading is met again at its "load" event.
    return address && complete ? { address } : undefined;
  },
};
