import type { ClassifierLink } from "./classifierLink";

/** The classifier leaves a processor to a page for so long after it was scrolled. */
export const YIELD_MS = 300;
/** It is told no more often than so. */
const AGAIN_MS = 100;

/**
 * Has the classifier leave a processor to this page while it, or anything in it, is scrolled.
 *
 * @param busy whether the classifier may be at work
 */
export function yieldCpuWhileScrolled(signal: AbortSignal, classifier: ClassifierLink, busy: () => boolean): void {
  let told = Number.NEGATIVE_INFINITY;
  const scrolled = () => {
    const now = performance.now();
    if (now - told < AGAIN_MS || !busy()) return;
    told = now;
    classifier.call((remote) => remote.yieldCpu(signal)).catch(() => {});
  };
  window.addEventListener("scroll", scrolled, { capture: true, passive: true, signal });
}
