import type { Point } from "../../page/point";

/** Followed frame by frame for so long at most: some animations never end. */
const MAX_MOVE_MS = 3_000;

/** What opens at the pointer or the focus, by a style alone, is there when these have rested so long. */
const RESTED_MS = 150;

interface LayoutReactions {
  /** Something may have moved: look once, in the next frame. */
  readonly moved: () => void;
  /** Something may have been opened where the pointer or the focus has come to rest. */
  readonly rested: (point: Point) => void;
  /** The page has opened or closed something above itself. */
  readonly topChanged: () => void;
  /** Whether one of our pictures is in there. */
  readonly concerns: (element: Element) => boolean;
}

/** Moments after which something may lie elsewhere. */
const MOVES = ["scroll", "resize", "load", "transitionend", "animationend"];
/** What a script changes to move things. */
const CHANGES = { subtree: true, childList: true, attributeFilter: ["style", "class", "open", "hidden"] };

/**
 * Listens for whatever may move, cover or uncover a picture. Where nothing changes, nothing runs.
 *
 * @returns what is to be called with each shadow root that a picture is in: most of what happens in there is
 *   heard nowhere else
 */
export function followLayout(
  signal: AbortSignal,
  { moved, rested, topChanged, concerns }: LayoutReactions,
): (root: ShadowRoot) => void {
  const listening = { capture: true, passive: true, signal };
  let until = 0;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const restAt = (point: () => Point) => {
    clearTimeout(rest);
    rest = setTimeout(() => rested(point()), RESTED_MS);
  };
  const pointed = (event: Event) => {
    if (event instanceof PointerEvent) restAt(() => ({ x: event.clientX, y: event.clientY }));
  };
  const focused = ({ target }: Event) => {
    if (target instanceof Element) restAt(() => below(target));
  };
  const follow = () => {
    moved();
    frame = performance.now() < until ? requestAnimationFrame(follow) : 0;
  };
  const moving = ({ target }: Event) => {
    if (!(target instanceof Element) || !concerns(target)) return;
    until = performance.now() + MAX_MOVE_MS;
    frame ||= requestAnimationFrame(follow);
  };
  // Scripts move things by styles and classes, or put something before them. Ours are in a shadow root, and not heard.
  const mutations = new MutationObserver(moved);
  const watch = (events: EventTarget, tree: Node) => {
    for (const event of MOVES) events.addEventListener(event, moved, listening);
    for (const event of ["toggle", "fullscreenchange"]) {
      events.addEventListener(event, () => [topChanged(), moved()], listening);
    }
    events.addEventListener("pointerover", pointed, listening);
    for (const event of ["focusin", "focusout"]) events.addEventListener(event, focused, listening);
    for (const event of ["transitionrun", "animationstart"]) events.addEventListener(event, moving, listening);
    mutations.observe(tree, CHANGES);
  };
  watch(window, document);
  const layout = new ResizeObserver(moved);
  layout.observe(document.documentElement);
  if (document.body) layout.observe(document.body);
  signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    clearTimeout(rest);
    layout.disconnect();
    mutations.disconnect();
  });
  return (root) => watch(root, root);
}

/** Where menus open. */
function below(element: Element): Point {
  const { left: x, bottom: y } = element.getBoundingClientRect();
  return { x, y };
}
