import type { Point } from "../../page/point";

/** Maximum time for which a movement is followed frame by frame: some animations never end. */
const MAX_MOVE_MS = 3_000;

/** Time for which the pointer or the focus rests before we look for what a style alone may have opened there. */
const RESTED_MS = 150;

interface LayoutReactions {
  /** Called when something may have moved: look once, in the next frame. */
  readonly moved: () => void;
  /** Called with the point where the pointer or the focus has come to rest: something may have opened there. */
  readonly rested: (point: Point) => void;
  /** Called when the page has opened or closed something in the top layer. */
  readonly topChanged: () => void;
  /** Whether one of our pictures is in this element. */
  readonly concerns: (element: Element) => boolean;
}

/** Events after which something may lie elsewhere. */
const MOVES = ["scroll", "resize", "load", "transitionend", "animationend"];
/** Mutations by which a script may move things. */
const CHANGES = { subtree: true, childList: true, attributeFilter: ["style", "class", "open", "hidden"] };

/**
 * Listens for whatever may move, cover or uncover a picture. Where nothing changes, nothing runs.
 *
 * @returns a function to call with each shadow root that a picture is in: most of what happens there is not reported
 *   outside
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
  // Scripts move things by styles and classes, or insert something before them. Our own changes are made in a shadow
  // root that is not observed.
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
  // A script may have taken out even the root element.
  for (const element of [document.documentElement, document.body]) if (element) layout.observe(element);
  signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    clearTimeout(rest);
    layout.disconnect();
    mutations.disconnect();
  });
  return (root) => watch(root, root);
}

/** The lower left corner of an element, where menus open. */
function below(element: Element): Point {
  const { left: x, bottom: y } = element.getBoundingClientRect();
  return { x, y };
}
