import type { Entry } from "../../page/entry";
import type { Ledger } from "../../page/ledger";
import { Revisions } from "../../page/revisions";
import type { Spot } from "../../page/spot";
import { mayBeEmpty } from "./showsPicture";

/** Minimum interval between drawings of new answers, which come faster than anybody reads them. */
const ANSWERS_MS = 100;

/**
 * Watches which elements with a picture are in the window, at least in part: among those that are near, since the
 * browser looks in every frame at all that is observed. Most answers of a page are for pictures beyond the window: nothing is
 * drawn for those.
 */
export class ViewportWatch {
  private readonly elements = new Set<Element>();
  /** Elements that the browser has reported on at least once. */
  private reported = new WeakSet<Element>();
  private readonly observer: IntersectionObserver;

  /**
   * @param changed called with true where an element has moved, or an empty one may have got something to show; false
   *   where all are reported for the first time, or a picture in the window is answered, new or gone
   */
  constructor(life: AbortSignal, ledger: Ledger, changed: (moved: boolean) => void) {
    this.observer = new IntersectionObserver((entries) => {
      const moved = entries.some(({ target }) => this.reported.has(target));
      for (const { target, isIntersecting } of entries) {
        this.reported.add(target);
        if (isIntersecting) this.elements.add(target);
        else this.elements.delete(target);
      }
      changed(moved);
    });
    life.addEventListener("abort", () => this.observer.disconnect());
    const follow = ({ element }: Spot) => {
      const isNear = [...ledger.spotsOf(element)].some((other) => ledger.nearnessAt(other) !== "far");
      // To observe what is observed already does nothing.
      if (isNear) this.observer.observe(element);
      else this.forget(element);
    };
    const inWindow = new Revisions();
    void inWindow.follow(life, ANSWERS_MS, () => changed(false));
    ledger.onPicture((entry, spot) => {
      const [first] = entry.spots;
      if (mayBeEmpty(first)) changed(true);
      // Before it is followed: one that is gone has a mark until it is drawn without.
      if (spot ? this.elements.has(spot.element) : this.shows(entry, ledger)) inWindow.touch();
      if (spot) follow(spot);
    });
    // Some were there before this.
    for (const spot of ledger.spots) follow(spot);
  }

  /** The elements in the window. */
  get inside(): Iterable<Element> {
    return this.elements;
  }

  /** Watches nothing any more, until the ledger has pictures again. */
  clear(): void {
    this.observer.disconnect();
    this.elements.clear();
    this.reported = new WeakSet();
  }

  /** Whether a picture is in the window; it may be shown in thousands of places. */
  private shows(entry: Entry, ledger: Ledger): boolean {
    const { elements } = this;
    if (entry.spots.size < elements.size) return [...entry.spots].some(({ element }) => elements.has(element));
    return [...elements].some((element) => [...ledger.spotsOf(element)].some((spot) => entry.spots.has(spot)));
  }

  private forget(element: Element): void {
    this.observer.unobserve(element);
    this.elements.delete(element);
    this.reported.delete(element);
  }
}
