import type { CssSize } from "../kinds/kind";

/** Number of files whose size is remembered; beyond it the oldest are forgotten, and requested again if in use. */
const MAX_KNOWN = 5_000;

/**
 * Returns a function that gives the natural size of a picture file, for styles that draw it at that size; undefined
 * until it is known. The page has loaded these files already, so they come from its memory.
 *
 * @param known called, once a requested file has loaded or failed, with the elements that waited for its size
 */
export function naturalSizes(signal: AbortSignal, known: (waiting: Iterable<Element>) => void) {
  const sizes = new Map<string, CssSize | undefined>();
  const waiting = new Map<string, Set<Element>>();
  return (element: Element, address: string): CssSize | undefined => {
    if (!sizes.has(address)) {
      sizes.set(address, undefined);
      waiting.set(address, new Set());
      for (const oldest of sizes.keys()) {
        if (sizes.size <= MAX_KNOWN) break;
        if (!waiting.has(oldest)) sizes.delete(oldest);
      }
      const image = new Image();
      const done = () => {
        if (image.naturalWidth > 0) sizes.set(address, { width: image.naturalWidth, height: image.naturalHeight });
        known(waiting.get(address) ?? []);
        waiting.delete(address);
      };
      for (const event of ["load", "error"]) image.addEventListener(event, done, { signal });
      image.src = address;
    }
    waiting.get(address)?.add(element);
    return sizes.get(address);
  };
}
