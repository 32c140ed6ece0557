import { rescanOnActivity } from "./rescanOnActivity";
import type { RootWatch } from "./rootWatch";

type Roots = Pick<RootWatch, "lastEvent" | "everything">;

/** Media features of the user's preferences that styles may depend on. */
const PREFERENCES = [
  "(prefers-color-scheme: dark)",
  "(prefers-reduced-motion: reduce)",
  "(prefers-contrast: more)",
  "(prefers-contrast: less)",
  "(prefers-reduced-transparency: reduce)",
  "(forced-colors: active)",
];
/** A resize of the page within this time of a reported change is most likely its consequence. */
const CAUSE_MS = 500;

/**
 * Reports everything as changed after possible changes of styles or shadow roots that no mutation reports: when the
 * window's size or the user's preferences have changed, when the page has changed size without a reported cause, and
 * otherwise rarely; so, too, when it has changed size with one, since a silent change may have come beside that.
 *
 * @returns a function to call when the root element was replaced, and its listeners may have gone with it
 */
export function followSilentChanges(signal: AbortSignal, roots: Roots): () => void {
  let ended = new AbortController();
  const again = () => {
    ended.abort();
    ended = new AbortController();
    follow(AbortSignal.any([signal, ended.signal]), roots);
  };
  again();
  return again;
}

function follow(signal: AbortSignal, roots: Roots): void {
  const changed = () => roots.everything();
  window.addEventListener("resize", changed, { passive: true, signal });
  for (const preference of PREFERENCES) matchMedia(preference).addEventListener("change", changed, { signal });
  const rarely = rescanOnActivity(signal, changed);
  const sizes = new ResizeObserver(() => (performance.now() - roots.lastEvent > CAUSE_MS ? changed() : rarely()));
  // A script may have taken out even the root element.
  for (const element of [document.documentElement, document.body]) if (element) sizes.observe(element);
  signal.addEventListener("abort", () => sizes.disconnect());
}
