/** Which of some elements are in the window, at least in part. The browser tells when that changes. */
export class Onscreen {
  private readonly watched = new Set<Element>();
  private readonly inside = new Set<Element>();
  private readonly observer: IntersectionObserver;

  constructor(life: AbortSignal, changed: () => void) {
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.inside.add(target);
        else this.inside.delete(target);
      }
      changed();
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
      this.observer.unobserve(element);
    }
  }
}
