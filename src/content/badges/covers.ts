import type { Spot } from "../spot";

/** In ms of one frame, of 16: asking what lies at a point took 0.4 ms on a page of 500 pictures. */
const BUDGET_MS = 5;

/**
 * What is known of pictures that something lies over. To ask that is slow, so it is asked of as many as a
 * frame has time for; the others stay as they were until their turn comes.
 */
export class Covers {
  private readonly covered = new Map<Spot, boolean>();
  private waiting = new Set<Spot>();

  /** These are to be asked about: all of them where something has moved, else those that are new. */
  expire(pictures: Iterable<Spot>, moved: boolean): void {
    for (const picture of pictures) if (moved || !this.covered.has(picture)) this.waiting.add(picture);
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
      this.covered.set(picture, isCovered(picture));
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
    for (const picture of this.waiting) if (!pictures.has(picture)) this.waiting.delete(picture);
  }
}
