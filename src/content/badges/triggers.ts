/** Followed frame by frame for so long at most: some animations never end. */
const LONGEST_MOVE_MS = 3_000;

interface Reactions {
  /** Something may have moved: look once, in the next frame. */
  readonly moved: () => void;
  /** The page has opened or closed something above itself. */
  readonly topChanged: () => void;
  /** Whether one of our pictures is in there. */
  readonly concerns: (element: Element) => boolean;
}

/** Listens for whatever may move, cover or uncover a picture. Where nothing changes, nothing runs. */
export function followLayout(signal: AbortSignal, { moved, topChanged, concerns }: Reactions): void {
  const listening = { capture: true, passive: true, signal };
  for (const event of ["scroll", "resize", "load", "transitionend", "animationend"]) {
    window.addEventListener(event, moved, listening);
  }
  for (const event of ["toggle", "fullscreenchange"]) {
    window.addEventListener(event, () => [topChanged(), moved()], listening);
  }
  let until = 0;
  let frame = 0;
  const follow = () => {
    moved();
    frame = performance.now() < until ? requestAnimationFrame(follow) : 0;
  };
  for (const event of ["transitionrun", "animationstart"]) {
    window.addEventListener(
      event,
      ({ target }) => {
        if (!(target instanceof Element) || !concerns(target)) return;
        until = performance.now() + LONGEST_MOVE_MS;
        frame ||= requestAnimationFrame(follow);
      },
      listening,
    );
  }
  const layout = new ResizeObserver(moved);
  layout.observe(document.documentElement);
  if (document.body) layout.observe(document.body);
  // Scripts move things by styles and classes, or put something before them. Ours are in a shadow root, and not heard.
  const mutations = new MutationObserver(moved);
  mutations.observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ["style", "class", "open", "hidden"],
  });
  signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    layout.disconnect();
    mutations.disconnect();
  });
}
