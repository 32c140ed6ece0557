import type { Point } from "../../page/point";
import type { Spot } from "../../page/spot";
import type { Place } from "./readPlaces";

/** In ms of one frame, of 16: asking what lies at a point took 0.4 ms on a page of 500 pictures. */
const BUDGET_MS = 5;

/** Asked about where something may have been opened; it lies over the nearest, if over any. */
const NEAREST = 8;

/**
 * What is known of pictures that something lies over. To ask that is slow, so it is asked of as many as a
 * frame has time for; the others stay as they were until their turn comes.
 */
export class OcclusionQueue {
  private readonly covered = new Map<Spot, boolean>();
  private waiting = new Set<Spot>();
  /** If it is otherwise with one of these, it may be so with all. */
  private readonly signs = new Set<Spot>();
  /** Where something may have been opened since the last drawing. */
  near: Point | undefined;

  /** These are to be asked about: all of them where something has moved, else those that are new, or near. */
  expire(places: ReadonlyMap<Spot, Place>, moved: boolean): void {
    for (const spot of places.keys()) if (moved || !this.covered.has(spot)) this.waiting.add(spot);
    for (const spot of this.near ? nearest(this.near, places) : []) {
      this.waiting.add(spot);
      this.signs.add(spot);
    }
    this.near = undefined;
  }

  /**
   * Asks about those whose turn it is; one that is met for the first time counts as covered until then.
   *
   * @returns whether some are still to be asked
   */
  update(isCovered: (spot: Spot) => boolean): boolean {
    const end = performance.now() + BUDGET_MS;
    for (const spot of this.waiting) {
      this.waiting.delete(spot);
      const before = this.covered.get(spot);
      this.covered.set(spot, isCovered(spot));
      const another = before !== this.covered.get(spot);
      if (this.signs.delete(spot) && another) for (const other of this.covered.keys()) this.waiting.add(other);
      if (performance.now() > end) break;
    }
    return this.waiting.size > 0;
  }

  has(spot: Spot): boolean {
    return this.covered.get(spot) ?? true;
  }

  /** Forgets all but these. */
  keep(pictures: { has(spot: Spot): boolean }): void {
    for (const spot of this.covered.keys()) if (!pictures.has(spot)) this.covered.delete(spot);
    for (const few of [this.waiting, this.signs]) for (const spot of few) if (!pictures.has(spot)) few.delete(spot);
  }
}

function nearest({ x, y }: Point, places: ReadonlyMap<Spot, Place>): Spot[] {
  const distance = ({ visible }: Place) => Math.hypot(visible.left - x, visible.top - y);
  const all = [...places].sort(([, a], [, b]) => distance(a) - distance(b));
  return all.slice(0, NEAREST).map(([spot]) => spot);
}
