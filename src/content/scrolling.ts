/** A page that was scrolled no longer ago than this is being scrolled still. */
const SCROLLING_MS = 300;

/** @returns whether the page, or anything in it, is being scrolled at the moment */
export function followScrolling(signal: AbortSignal): () => boolean {
  let latest = Number.NEGATIVE_INFINITY;
  const scrolled = () => {
    latest = performance.now();
  };
  window.addEventListener("scroll", scrolled, { capture: true, passive: true, signal });
  return () => performance.now() - latest < SCROLLING_MS;
}
