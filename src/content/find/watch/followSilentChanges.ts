import { rescanOnActivity } from "./rescanOnActivity";

/** What the user prefers, and styles may follow. */
const PREFERENCES = [
  "(prefers-color-scheme: dark)",
  "(prefers-reduced-motion: reduce)",
  "(prefers-contrast: more)",
  "(prefers-contrast: less)",
  "(prefers-reduced-transparency: reduce)",
  "(forced-colors: active)",
];
/** What follows a change that was told of comes within this time. */
const TOLD_MS = 500;

/**
 * Calls `changed` where styles or shadow roots may be others and no mutation tells: when the window or the user's
 * preferences have changed, when the page is of another size though nothing was heard of it, and rarely besides.
 *
 * @param lastTold when something was last heard of, by `performance.now()`
 */
export function followSilentChanges(signal: AbortSignal, lastTold: () => number, changed: () => void): void {
  window.addEventListener("resize", changed, { passive: true, signal });
  for (const preference of PREFERENCES) matchMedia(preference).addEventListener("change", changed, { signal });
  rescanOnActivity(signal, changed);
  const sizes = new ResizeObserver(() => {
    if (performance.now() - lastTold() > TOLD_MS) changed();
  });
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  signal.addEventListener("abort", () => sizes.disconnect());
}
