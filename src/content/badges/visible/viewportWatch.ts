import type { Ledger } from "../../page/ledger";
import type { Spot } from "../../page/spot";
import { mayBeEmpty } from "./showsPicture";

/**
 * Watches which elements with a picture are in the window, at least in part: among those that are near, since the
 * browser looks in every frame at all that is observed.
 */
export class ViewportWatch {
  private readonly elements = new Set<Element>();
  /** Elements that the browser has reported on at least once. */
  private reported = new WeakSet<Element>();
  private readonly observer: IntersectionObserver;

  /**
   * @param changed called with true where an element has moved, or an empty one may have got something to show; false
   *   where all are reported for the first time
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
    ledger.onPicture(({ spots: [first] }, spot) => {
      if (mayBeEmpty(first)) changed(true);
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

  private forget(element: Element): void {
    this.observer.unobserve(element);
    this.elements.delete(element);
    this.reported.delete(element);
  }
}
