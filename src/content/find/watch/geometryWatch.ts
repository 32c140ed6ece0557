import type { CssSize } from "../../kinds/kind";
import type { Nearness } from "../../page/ledger";

/** What lies within one window height of what is shown counts as near. */
const NEAR_MARGIN = "100%";
/** Share of an element that is on screen when it can be read from there; not 1, since sizes are fractions of pixels. */
const WHOLE = 0.99;

export interface Geometry {
  readonly nearness: Nearness;
  readonly size: CssSize;
  /** Wholly in the window. */
  readonly whole: boolean;
}

/**
 * Where elements are and how large, from observers that read it without forcing a
 * layout.
 */
export class GeometryWatch {
  private readonly geometries = new Map<Element, Geometry>();
  private readonly boxes = new WeakMap<Element, CssSize>();
  private readonly shown: IntersectionObserver;
  private readonly near: IntersectionObserver;
  private readonly sizes: ResizeObserver;

  /** @param placed is told of elements whose place is another one now; `urgent` if they are shown */
  constructor(signal: AbortSignal, changed: (elements: Element[], options: { urgent: boolean }) => void) {
    const take = (entries: IntersectionObserverEntry[], reached: "shown" | "near") => {
      for (const entry of entries) this.take(entry, reached);
      const inside = (entry: IntersectionObserverEntry) => entry.isIntersecting;
      const targets = (some: IntersectionObserverEntry[]) => some.map(({ target }) => target);
      if (reached === "shown") changed(targets(entries.filter(inside)), { urgent: true });
      changed(targets(entries.filter((entry) => reached === "near" || !inside(entry))), { urgent: false });
    };
    this.shown = new IntersectionObserver((entries) => take(entries, "shown"), { threshold: [0, 0.5, WHOLE] });
    this.near = new IntersectionObserver((entries) => take(entries, "near"), { rootMargin: NEAR_MARGIN });
    this.sizes = new ResizeObserver((entries) => {
      const others = entries.filter(({ target, contentRect }) => this.noteSize(target, contentRect));
      if (others.length > 0)
        changed(
          others.map(({ target }) => target),
          { urgent: false },
        );
    });
    signal.addEventListener("abort", () => {
      for (const observer of [this.shown, this.near, this.sizes]) observer.disconnect();
    });
  }

  of(element: Element): Geometry | undefined {
    return this.geometries.get(element);
  }

  watch(element: Element): void {
    this.shown.observe(element);
    this.near.observe(element);
    this.sizes.observe(element);
  }

  forget(element: Element): void {
    for (const observer of [this.shown, this.near, this.sizes]) observer.unobserve(element);
    this.geometries.delete(element);
  }

  /** Has the observers report anew: they are silent where only the size has changed. */
  observeAgain(element: Element): void {
    for (const observer of [this.shown, this.near]) {
      observer.unobserve(element);
      observer.observe(element);
    }
  }

  /** Notes a size that was read for us; tells whether it is another one. */
  private noteSize(element: Element, size: CssSize): boolean {
    const before = this.boxes.get(element);
    const geometry = this.geometries.get(element);
    this.boxes.set(element, size);
    if (!before || !geometry) return false;
    const { width, height } = geometry.size;
    // The box before any transform; how that changes it stays as it was.
    const grown = (now: number, then: number, seen: number) => (then > 0 && seen > 0 ? (seen * now) / then : now);
    const resized = {
      width: grown(size.width, before.width, width),
      height: grown(size.height, before.height, height),
    };
    this.geometries.set(element, { ...geometry, size: resized });
    return resized.width !== width || resized.height !== height;
  }

  private take(
    { target, isIntersecting, intersectionRatio, boundingClientRect }: IntersectionObserverEntry,
    reached: Nearness,
  ) {
    const { width, height } = boundingClientRect;
    const before = this.geometries.get(target);
    this.geometries.set(target, {
      nearness: nearnessAfter(before?.nearness ?? "far", reached, isIntersecting),
      size: { width, height },
      whole: reached === "shown" ? intersectionRatio >= WHOLE : (before?.whole ?? false),
    });
  }
}

/** Two observers report one after the other: "shown" implies "near". */
function nearnessAfter(old: Nearness, reached: Nearness, inside: boolean): Nearness {
  if (reached === "shown") return inside ? "shown" : old === "shown" ? "near" : old;
  return inside ? (old === "shown" ? "shown" : "near") : "far";
}
