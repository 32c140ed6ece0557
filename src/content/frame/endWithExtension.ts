import { extensionGone } from "../../protocol/extensionGone";

/** Events with which the user would come to see marks that we left behind. */
const SIGNS = ["pointermove", "scroll", "visibilitychange", "focus"];
/** Times after which to check: a channel closes shortly before scripts can tell that the extension is gone. */
const SETTLED_MS = [0, 200, 2_000];

/**
 * Aborts `life` when the extension is reloaded, updated, switched off or removed: this script then stays in the page
 * with nothing to do, which is no error.
 *
 * @returns a function to call when a channel to the extension has closed; where none was open, the end is noticed when
 *   the user next looks at the page
 */
export function endWithExtension(life: AbortController): () => void {
  const { signal } = life;
  const look = () => {
    if (extensionGone()) life.abort();
  };
  for (const event of SIGNS) window.addEventListener(event, look, { capture: true, passive: true, signal });
  return () => {
    for (const ms of SETTLED_MS) setTimeout(look, ms);
  };
}
