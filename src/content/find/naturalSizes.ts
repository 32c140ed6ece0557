import type { CssSize } from "../kinds/kind";

/** Files whose sizes are known; of more, those met first are forgotten, and asked for again where they are still there. */
const MAX_KNOWN = 5_000;

/**
 * The sizes of picture files, for styles that draw them as large as they are. The
 * page has loaded them: they come from its memory.
 *
 * @param known is told when the size of a file that was asked for becomes known
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
