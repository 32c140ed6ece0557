/** Watches which elements are in the window, at least in part. */
export class ViewportWatch {
  private readonly watched = new Set<Element>();
  private readonly inside = new Set<Element>();
  /** Elements that the browser has reported on at least once. */
  private readonly reported = new WeakSet<Element>();
  private readonly observer: IntersectionObserver;

  /** @param changed called with true where an element has moved, false where all are reported for the first time */
  constructor(life: AbortSignal, changed: (moved: boolean) => void) {
    this.observer = new IntersectionObserver((entries) => {
      const moved = entries.some(({ target }) => this.reported.has(target));
      for (const { target, isIntersecting } of entries) {
        this.reported.add(target);
        if (isIntersecting) this.inside.add(target);
        else this.inside.delete(target);
      }
      changed(moved);
    });
    life.addEventListener("abort", () => this.observer.disconnect());
  }

  has(element: Element): boolean {
    return this.inside.has(element);
  }

  /** Watches these elements, and no others. */
  watch(elements: ReadonlySet<Element>): void {
    for (const element of elements) {
      if (this.watched.has(element)) continue;
      this.watched.add(element);
      this.observer.observe(element);
    }
    for (const element of this.watched) {
      if (elements.has(element)) continue;
      this.watched.delete(element);
      this.inside.delete(element);
      this.reported.delete(element);
      this.observer.unobserve(element);
    }
  }
}
