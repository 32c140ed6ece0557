/** Events that show that the user is active and may have caused styles to change. */
const ACTIVITY = ["pointerover", "pointerdown", "touchstart", "wheel", "keydown"];
/** Time after the user's activity within which most of its effects appear. */
const SETTLED_MS = 1_000;
/** Minimum interval between two rescans. */
const MIN_PAUSE_MS = 10_000;
/** Minimum interval for each element of the page: rescanning one takes about a hundredth of it. */
const PAUSE_MS_EACH = 3;

/**
 * Rescans for changes that no observer reports, such as a rule that a script inserts or a shadow root that a plain
 * element gets. Calls `look` after the user's activity on the page and after changes of the root element's attributes,
 * so rarely that rescans take at most a hundredth of the time. Without any of these, nothing runs.
 *
 * @returns a function to call when something else has happened after which there may be such a change
 */
export function rescanOnActivity(signal: AbortSignal, look: () => void): () => void {
  let last = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    if (timer !== undefined) return;
    const pause = Math.max(MIN_PAUSE_MS, document.getElementsByTagName("*").length * PAUSE_MS_EACH);
    timer = setTimeout(
      () => {
        timer = undefined;
        if (document.hidden) return;
        last = performance.now();
        look();
      },
      Math.max(SETTLED_MS, last + pause - performance.now()),
    );
  };
  const acted = ({ isTrusted }: Event) => {
    if (isTrusted) plan();
  };
  for (const act of ACTIVITY) window.addEventListener(act, acted, { capture: true, passive: true, signal });
  // Any attribute, such as data-theme; RootWatch reports the few that it observes on every element sooner.
  const attributes = new MutationObserver(plan);
  if (document.documentElement) attributes.observe(document.documentElement, { attributes: true });
  signal.addEventListener("abort", () => {
    attributes.disconnect();
    clearTimeout(timer);
  });
  return plan;
}
