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
  /** Of the files that have loaded or failed, the one known for longest first. */
  const sizes = new Map<string, CssSize | undefined>();
  const waiting = new Map<string, Set<Element>>();
  const keep = (address: string, { naturalWidth: width, naturalHeight: height }: HTMLImageElement) => {
    sizes.set(address, width > 0 ? { width, height } : undefined);
    for (const oldest of sizes.keys()) {
      if (sizes.size <= MAX_KNOWN) break;
      sizes.delete(oldest);
    }
  };
  return (element: Element, address: string): CssSize | undefined => {
    if (!sizes.has(address) && !waiting.has(address)) {
      waiting.set(address, new Set());
      const image = new Image();
      const done = () => {
        const elements = waiting.get(address) ?? [];
        keep(address, image);
        waiting.delete(address);
        known(elements);
      };
      for (const event of ["load", "error"]) image.addEventListener(event, done, { signal });
      image.src = address;
    }
    waiting.get(address)?.add(element);
    return sizes.get(address);
  };
}
