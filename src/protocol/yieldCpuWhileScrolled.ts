import { swallow } from "../debug";
import type { ClassifierLink } from "./classifierLink";

/** Time in ms for which the classifier leaves a processor to a page that was scrolled. */
export const YIELD_MS = 300;
/** Minimum interval in ms between two such calls to the classifier. */
const MIN_INTERVAL_MS = 100;

/**
 * Has the classifier leave a processor to this page while the page, or anything in it, is scrolled.
 *
 * @param busy whether the classifier may be at work
 */
export function yieldCpuWhileScrolled(signal: AbortSignal, classifier: ClassifierLink, busy: () => boolean): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const scrolled = () => {
    const now = performance.now();
    if (now - toldAt < MIN_INTERVAL_MS || !busy()) return;
    toldAt = now;
    classifier.call((remote) => remote.yieldCpu(signal)).catch(swallow("yielding the processor"));
  };
  window.addEventListener("scroll", scrolled, { capture: true, passive: true, signal });
}
