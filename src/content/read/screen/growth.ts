import type { Spot } from "../../page/spot";

/** Shorter side in CSS px from which on the screen shows all that a model's input can use. */
const ENOUGH = 256;
/** By how much a picture has to have grown, for it to be read again. */
const GROWN = 1.5;

interface Small {
  readonly spot: Spot;
  /** Shorter side in CSS px of the element's own box, before any transform, when it was first observed. */
  side: number | undefined;
}

/**
 * Waits for pictures that the screen showed small to be shown larger, as in a viewer, and then wholly within the window.
 */
export class Growth {
  private readonly smalls = new Map<Element, Small>();
  private readonly sizes = new ResizeObserver((changes) => {
    for (const { target, contentRect } of changes) this.resized(target, contentRect);
  });
  private readonly places = new IntersectionObserver((places) => this.placed(places), { threshold: 1 });

  /** @param grown called once with each of these spots */
  constructor(
    signal: AbortSignal,
    private readonly grown: (spot: Spot) => void,
  ) {
    signal.addEventListener("abort", () => {
      this.sizes.disconnect();
      this.places.disconnect();
    });
  }

  /** @param side shorter side in CSS px at which the spot was on screen when it was read, or was not */
  watch(spot: Spot, side: number): void {
    this.forget(spot.element);
    if (side >= ENOUGH) return;
    this.smalls.set(spot.element, { spot, side: undefined });
    this.sizes.observe(spot.element);
  }

  private resized(element: Element, { width, height }: DOMRectReadOnly): void {
    const small = this.smalls.get(element);
    if (!element.isConnected) this.forget(element);
    if (!small || !element.isConnected) return;
    // Compared with what the observer itself said: a picture may be smaller than its element, or scaled.
    const side = Math.max(1, Math.min(width, height));
    small.side ??= side;
    if (side >= GROWN * small.side) this.places.observe(element);
  }

  private placed(places: readonly IntersectionObserverEntry[]): void {
    for (const { target, intersectionRatio } of places) {
      const small = this.smalls.get(target);
      if (!small || intersectionRatio < 1) continue;
      this.forget(target);
      this.grown(small.spot);
    }
  }

  private forget(element: Element): void {
    this.smalls.delete(element);
    this.sizes.unobserve(element);
    this.places.unobserve(element);
  }
}
