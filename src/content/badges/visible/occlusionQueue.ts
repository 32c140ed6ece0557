import type { Spot } from "../../page/spot";
import type { Point } from "../draw/overlay";
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
    for (const picture of places.keys()) if (moved || !this.covered.has(picture)) this.waiting.add(picture);
    for (const picture of this.near ? nearest(this.near, places) : []) {
      this.waiting.add(picture);
      this.signs.add(picture);
    }
    this.near = undefined;
  }

  /**
   * Asks about those whose turn it is; one that is met for the first time counts as covered until then.
   *
   * @returns whether some are still to be asked
   */
  update(isCovered: (picture: Spot) => boolean): boolean {
    const end = performance.now() + BUDGET_MS;
    for (const picture of this.waiting) {
      this.waiting.delete(picture);
      const before = this.covered.get(picture);
      this.covered.set(picture, isCovered(picture));
      const another = before !== this.covered.get(picture);
      if (this.signs.delete(picture) && another) for (const other of this.covered.keys()) this.waiting.add(other);
      if (performance.now() > end) break;
    }
    return this.waiting.size > 0;
  }

  has(picture: Spot): boolean {
    return this.covered.get(picture) ?? true;
  }

  /** Forgets all but these. */
  keep(pictures: { has(picture: Spot): boolean }): void {
    for (const picture of this.covered.keys()) if (!pictures.has(picture)) this.covered.delete(picture);
    for (const few of [this.waiting, this.signs])
      for (const picture of few) if (!pictures.has(picture)) few.delete(picture);
  }
}

function nearest({ x, y }: Point, places: ReadonlyMap<Spot, Place>): Spot[] {
  const distance = ({ visible }: Place) => Math.hypot(visible.left - x, visible.top - y);
  const all = [...places].sort(([, a], [, b]) => distance(a) - distance(b));
  return all.slice(0, NEAREST).map(([picture]) => picture);
}
