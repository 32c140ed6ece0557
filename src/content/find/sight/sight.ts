import { throttled } from "../../../async/throttled";
import type { Nearness } from "../../page/entry";
import { isBlurred } from "../../tree/blur";
import { isCovered } from "../../tree/isCovered";
import type { Geometry } from "../watch/geometryWatch";
import { WorkQueue } from "../workQueue";
import { Reach } from "./reach";

/** Time in ms for asking what lies over pictures, in one go. */
const BUDGET_MS = 5;
/** Time after a sign of change until it can be seen: a transition has begun by then. */
const CHANGED_MS = 100;
/** Maximum number of pictures of which the browser itself says when they are seen: to find that out costs time. */
const MAX_TRACKED = 50;
/** Maximum number of those that wait at which others, outside the window, wait with them: each is asked at each change. */
const MAX_ELSEWHERE = 1_000;
/** https://w3c.github.io/IntersectionObserver/v2/ */
const TRACKED: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  trackVisibility: true,
  delay: 100,
};

interface SightParts {
  /** Looks at elements again: they may be seen now. */
  readonly look: (elements: readonly Element[]) => void;
  /** Has an element's place in the window reported again, after the next layout. */
  readonly observeAgain: (element: Element) => void;
  /** Whether pictures may be found in an element that has none yet. */
  readonly isNew: (element: Element) => boolean;
}

/**
 * Says which elements a user sees, or may see by scrolling: a picture counts only from then on. Those in the window that
 * are hidden, transparent or covered wait there, and are judged again after whatever may have changed that.
 */
export class Sight {
  private readonly waiting = new Set<Element>();
  /** Of elements in the window, whether they were covered when that was last asked. */
  private readonly covered = new WeakMap<Element, boolean>();
  private readonly reach: Reach;
  private readonly rechecks: WorkQueue;
  private readonly tracked: IntersectionObserver;
  /** Call after anything that may show, uncover or move a picture. */
  readonly mayHaveChanged: () => void;

  constructor(
    signal: AbortSignal,
    private readonly parts: SightParts,
  ) {
    this.reach = new Reach(signal, parts.look);
    // To ask a style costs little; what is still hidden needs no more.
    this.rechecks = new WorkQueue(
      signal,
      (element) => isVisible(element) && parts.observeAgain(element),
      () => {},
    );
    const soon = throttled(signal, CHANGED_MS, () => this.rechecks.add(this.waiting));
    this.mayHaveChanged = () => {
      if (this.waiting.size > 0) soon();
    };
    this.tracked = new IntersectionObserver((entries) => {
      const seen = entries.filter((entry) => (entry as { isVisible?: boolean }).isVisible);
      this.rechecks.add(seen.map(({ target }) => target));
    }, TRACKED);
    signal.addEventListener("abort", () => this.tracked.disconnect());
  }

  /** Whether an element is seen, or scrolling would show it; where that is not known yet, it is looked at again. */
  allows(element: Element, { nearness }: Geometry): boolean {
    const allowed = isVisible(element) && (nearness === "shown" ? this.isUncovered(element) : this.reach.take(element));
    if (allowed || (nearness !== "shown" && isVisible(element))) this.forget(element);
    else this.wait(element, nearness);
    return allowed ?? false;
  }

  /** Judges elements in the window: call it with a report of their places, right after a layout. */
  judge(entries: readonly IntersectionObserverEntry[]): void {
    const end = performance.now() + BUDGET_MS;
    for (const { target, intersectionRect } of entries) {
      const open = this.parts.isNew(target) && this.covered.get(target) !== false;
      if (!open && !this.waiting.has(target)) continue;
      // Whatever is left is reported again.
      if (performance.now() >= end) this.rechecks.add([target]);
      else if (isVisible(target)) this.covered.set(target, isCovered(target, intersectionRect));
    }
  }

  /** Asks the browser what `allows` did not know: call it after looking at elements. */
  send(): void {
    this.reach.send();
  }

  forget(element: Element): void {
    if (this.waiting.delete(element)) this.tracked.unobserve(element);
  }

  private isUncovered(element: Element): boolean {
    const covered = this.covered.get(element);
    if (covered === undefined) this.rechecks.add([element]);
    return covered === false;
  }

  private wait(element: Element, nearness: Nearness): void {
    if (this.waiting.has(element)) return;
    // Those elsewhere are looked at again at the latest when they come into the window.
    if (nearness !== "shown" && this.waiting.size >= MAX_ELSEWHERE) return;
    if (nearness === "shown" && this.waiting.size < MAX_TRACKED) this.tracked.observe(element);
    this.waiting.add(element);
  }
}

const BY_STYLE = { opacityProperty: true, visibilityProperty: true };

/** Whether a style hides the frame that this is, as far as the pages around it let us see. */
function isFrameHidden(): boolean {
  for (let frame: Window = window; frame.frameElement; frame = frame.parent) {
    if (!frame.frameElement.checkVisibility(BY_STYLE)) return true;
  }
  return false;
}

/** Whether no style hides or blurs an element, its own or those of what it is in. One without a box of its own has no say in that. */
const isVisible = (element: Element) =>
  (element.checkVisibility(BY_STYLE) || getComputedStyle(element).display === "contents") &&
  !isBlurred(element) &&
  !isFrameHidden();
