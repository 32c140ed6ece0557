/** What shows that somebody is there, and may have made styles change. */
const ACTS = ["pointerover", "pointerdown", "touchstart", "wheel", "keydown"];
/** What an act leads to is there after this time, most often. */
const SETTLED_MS = 1_000;
const MIN_PAUSE_MS = 10_000;
/** For each element of the page; to look at one takes a hundredth of that. */
const PAUSE_MS_EACH = 3;

/**
 * Calls `look` for what nothing tells of, such as a rule that a script inserts or a
 * shadow root that a plain element gets: while the user is busy with the page, or its
 * root element has other attributes, and so rarely that it takes a hundredth of the
 * time at most. Where nobody does anything, nothing runs.
 */
export function rescanOnActivity(signal: AbortSignal, look: () => void): void {
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
  for (const act of ACTS) window.addEventListener(act, acted, { capture: true, passive: true, signal });
  // Such as data-theme. Those that are heard of everywhere are looked at sooner.
  const attributes = new MutationObserver(plan);
  attributes.observe(document.documentElement, { attributes: true });
  signal.addEventListener("abort", () => {
    attributes.disconnect();
    clearTimeout(timer);
  });
}
