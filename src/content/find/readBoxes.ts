/**
 * Reads the boxes of elements after the browser's own layout of the next frame, all at the same moment, without forcing
 * a layout.
 */
export function readBoxes(
  signal: AbortSignal,
  elements: Iterable<Element>,
  react: (boxes: ReadonlyMap<Element, DOMRectReadOnly>) => void,
): void {
  // It reports them in one go, when it begins to observe them; one that has left the page is not reported.
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect();
    react(new Map(entries.map(({ target, boundingClientRect }) => [target, boundingClientRect])));
  });
  signal.addEventListener("abort", () => observer.disconnect());
  for (const element of elements) observer.observe(element);
}
