import type { CssSize } from "../../kinds/kind";
import type { Nearness } from "../../page/entry";

/** Margin round the window within which an element counts as near: one window height. */
const NEAR_MARGIN = "100%";
/**
 * Minimum interval between two looks at where an element is that is not near: the browser looks at each of them whenever
 * anything on the page has moved, and with 20,000 of them that takes 35 ms.
 * https://w3c.github.io/IntersectionObserver/#dom-intersectionobserverinit-delay
 */
const FAR_MS = 100;
/** Share of an element on screen from which it can be read there; below 1, since sizes are fractions of pixels. */
const WHOLE = 0.99;
/** Share from which something of an element is visible: of what a container cuts off, the browser reports an edge. */
const SOME = 0.0001;

export interface Geometry {
  readonly nearness: Nearness;
  readonly size: CssSize;
  /** The element is wholly in the window, to within `WHOLE`. */
  readonly whole: boolean;
}

/** TypeScript does not know this option yet. */
interface DelayedInit extends IntersectionObserverInit {
  readonly delay: number;
}

/**
 * Position and size of elements, from observers that read both without forcing a layout. Whether it is on screen is
 * asked in every frame only of an element that is near.
 */
export class GeometryWatch {
  private readonly geometries = new Map<Element, Geometry>();
  private readonly boxes = new WeakMap<Element, CssSize>();
  private readonly shown: IntersectionObserver;
  private readonly near: IntersectionObserver;
  private readonly sizes: ResizeObserver;

  /**
   * @param changed called with elements that moved or were resized; urgent where they are on screen
   * @param inWindow called before that, right after a layout, with the places of those on screen
   */
  constructor(
    signal: AbortSignal,
    changed: (elements: Element[], options?: { urgent: true }) => void,
    inWindow: (entries: IntersectionObserverEntry[]) => void,
  ) {
    const take = (entries: IntersectionObserverEntry[], reached: "shown" | "near") => {
      for (const entry of entries) {
        this.take(entry, reached);
        if (reached === "shown") continue;
        if (isInside(entry)) this.shown.observe(entry.target);
        else this.shown.unobserve(entry.target);
      }
      const targets = (some: IntersectionObserverEntry[]) => some.map(({ target }) => target);
      const here = reached === "shown" ? entries.filter(isInside) : [];
      inWindow(here);
      if (reached === "shown") changed(targets(here), { urgent: true });
      changed(targets(entries.filter((entry) => reached === "near" || !isInside(entry))));
    };
    this.shown = new IntersectionObserver((entries) => take(entries, "shown"), { threshold: [0, SOME, 0.5, WHOLE] });
    const seldom: DelayedInit = { rootMargin: NEAR_MARGIN, threshold: [0, SOME], delay: FAR_MS };
    this.near = new IntersectionObserver((entries) => take(entries, "near"), seldom);
    this.sizes = new ResizeObserver((entries) => {
      const others = entries.filter(({ target, contentRect }) => this.noteSize(target, contentRect));
      if (others.length > 0) changed(others.map(({ target }) => target));
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

  /** Makes the observers report the element again: they are silent where only its size has changed. */
  observeAgain(element: Element): void {
    for (const observer of [this.shown, this.near]) {
      observer.unobserve(element);
      observer.observe(element);
    }
  }

  /** Records an observed size; returns whether it has changed. */
  private noteSize(element: Element, size: CssSize): boolean {
    const before = this.boxes.get(element);
    const geometry = this.geometries.get(element);
    this.boxes.set(element, size);
    if (!before || !geometry) return false;
    const { width, height } = geometry.size;
    // The observed box is the one before any transform, and the transform's factor is taken to be what it was.
    const grown = (now: number, then: number, seen: number) => (then > 0 && seen > 0 ? (seen * now) / then : now);
    const resized = {
      width: grown(size.width, before.width, width),
      height: grown(size.height, before.height, height),
    };
    this.geometries.set(element, { ...geometry, size: resized });
    return resized.width !== width || resized.height !== height;
  }

  private take(entry: IntersectionObserverEntry, reached: Nearness) {
    const { target, intersectionRatio } = entry;
    const { width, height } = entry.boundingClientRect;
    const before = this.geometries.get(target);
    this.geometries.set(target, {
      nearness: nearnessAfter(before?.nearness ?? "far", reached, isInside(entry)),
      size: { width, height },
      whole: reached === "shown" ? intersectionRatio >= WHOLE : isInside(entry) && (before?.whole ?? false),
    });
  }
}

/** Whether anything of an element is visible; one without a size may show something beside its box. */
const isInside = ({ isIntersecting, intersectionRatio }: IntersectionObserverEntry) =>
  isIntersecting && intersectionRatio > 0;

/** Combines the reports of two observers, which come one after the other: "shown" implies "near". */
function nearnessAfter(old: Nearness, reached: Nearness, inside: boolean): Nearness {
  if (reached === "shown") return inside ? "shown" : old === "shown" ? "near" : old;
  return inside ? (old === "shown" ? "shown" : "near") : "far";
}
