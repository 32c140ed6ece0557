/** Which of some elements are in the window, at least in part. The browser tells when that changes. */
export class ViewportWatch {
  private readonly watched = new Set<Element>();
  private readonly inside = new Set<Element>();
  /** Those of which it is known whether they are in the window. */
  private readonly told = new WeakSet<Element>();
  private readonly observer: IntersectionObserver;

  /** @param changed is told whether something has moved, or was only looked at for the first time */
  constructor(life: AbortSignal, changed: (moved: boolean) => void) {
    this.observer = new IntersectionObserver((entries) => {
      const moved = entries.some(({ target }) => this.told.has(target));
      for (const { target, isIntersecting } of entries) {
        this.told.add(target);
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

  /** Watches these, and no others. */
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
      this.told.delete(element);
      this.observer.unobserve(element);
    }
  }
}
