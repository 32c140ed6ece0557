import { isWithin, type Point } from "../../page/point";
import type { Spot } from "../../page/spot";
import { markMiddle } from "./occlusion";
import type { Place } from "./readPlaces";

/** Time in ms for checks in one frame, of its 16: one check took 0.4 ms on a page of 500 pictures. */
const BUDGET_MS = 5;

/** Number of pictures to check near a point where something may have opened: it covers the nearest, if any. */
const MAX_PROBES = 8;

/**
 * Which pictures are covered by something. A check is slow, so each frame checks as many pictures as it has time for;
 * the others keep their last result until their turn comes.
 */
export class OcclusionQueue {
  private readonly covered = new Map<Spot, boolean>();
  private waiting = new Set<Spot>();
  /** Probes: if the result for one of these has changed, all pictures are checked again. */
  private readonly probes = new Set<Spot>();
  /** Point where something may have opened since the last drawing. */
  near: Point | undefined;

  /**
   * Queues pictures for a check: all of them where something has moved, else the new ones, those that a new one may lie
   * over, and those near `near`. A picture is new when its answer comes, which may be long after it appeared.
   */
  expire(places: ReadonlyMap<Spot, Place>, moved: boolean): void {
    const added = [...places].filter(([spot]) => !this.covered.has(spot) && !this.waiting.has(spot));
    for (const [spot] of added) this.waiting.add(spot);
    for (const [spot, { visible }] of places) {
      if (this.waiting.has(spot)) continue;
      const mark = markMiddle(visible);
      if (moved || added.some(([, place]) => isWithin(place.visible, mark))) this.waiting.add(spot);
    }
    for (const spot of this.near ? nearest(this.near, places) : []) {
      this.waiting.add(spot);
      this.probes.add(spot);
    }
    this.near = undefined;
  }

  /**
   * Checks the pictures whose turn it is. A new picture counts as covered until it has been checked.
   *
   * @returns whether some are still to be checked
   */
  update(isCovered: (spot: Spot) => boolean): boolean {
    const end = performance.now() + BUDGET_MS;
    for (const spot of this.waiting) {
      this.waiting.delete(spot);
      const before = this.covered.get(spot);
      this.covered.set(spot, isCovered(spot));
      const another = before !== this.covered.get(spot);
      if (this.probes.delete(spot) && another) for (const other of this.covered.keys()) this.waiting.add(other);
      if (performance.now() > end) break;
    }
    return this.waiting.size > 0;
  }

  has(spot: Spot): boolean {
    return this.covered.get(spot) ?? true;
  }

  /** Forgets all pictures but these. */
  keep(pictures: { has(spot: Spot): boolean }): void {
    for (const spot of this.covered.keys()) if (!pictures.has(spot)) this.covered.delete(spot);
    for (const few of [this.waiting, this.probes]) for (const spot of few) if (!pictures.has(spot)) few.delete(spot);
  }
}

function nearest({ x, y }: Point, places: ReadonlyMap<Spot, Place>): Spot[] {
  const distance = ({ visible }: Place) => Math.hypot(visible.left - x, visible.top - y);
  const all = [...places].sort(([, a], [, b]) => distance(a) - distance(b));
  return all.slice(0, MAX_PROBES).map(([spot]) => spot);
}
