import { extensionGone } from "../../protocol/extensionGone";

/** Moments at which something of ours that was left would be seen. */
const SIGNS = ["pointermove", "scroll", "visibilitychange", "focus"];
/** A channel closes shortly before the extension is gone for its scripts. */
const SETTLED_MS = [0, 200, 2_000];

/**
 * Ends `life` when the extension is reloaded, updated, switched off or removed:
 * this script is left in the page then, with nothing to do. That is no error.
 *
 * @returns what is to be called when a channel to the extension has closed; where
 *   none was open, it shows when the page is next looked at
 */
export function endWithExtension(life: AbortController): () => void {
  const { signal } = life;
  const look = () => {
    if (extensionGone()) life.abort();
  };
  for (const event of SIGNS) window.addEventListener(event, look, { capture: true, passive: true, signal });
  return () => {
    for (const pause of SETTLED_MS) setTimeout(look, pause);
  };
}
