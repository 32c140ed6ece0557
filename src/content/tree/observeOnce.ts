import { isHere } from "./isHere";

/**
 * Reads the boxes of elements after the browser's own layout of the next frame, without forcing one, and calls `react`
 * with them. An IntersectionObserver reports each element once when it begins to observe it, with the part that all its
 * containers leave visible: https://www.w3.org/TR/intersection-observer/
 */
export function observeOnce(
  signal: AbortSignal,
  elements: Iterable<Element>,
  options: IntersectionObserverInit,
  react: (boxes: ReadonlyMap<Element, IntersectionObserverEntry>) => void,
): void {
  // What has left the page is not reported.
  const waiting = new Set([...elements].filter((element) => element.isConnected));
  if (waiting.size === 0) {
    queueMicrotask(() => react(new Map()));
    return;
  }
  const boxes = new Map<Element, IntersectionObserverEntry>();
  const over = new AbortController();
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      waiting.delete(entry.target);
      boxes.set(entry.target, entry);
    }
    // What has been moved on to another document is reported by nobody.
    for (const element of waiting) if (!isHere(element)) waiting.delete(element);
    if (waiting.size > 0) return;
    observer.disconnect();
    over.abort();
    react(boxes);
  }, options);
  for (const element of waiting) observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect(), { signal: over.signal });
}
