import { pause } from "../../../async/pause";

/** Pauses before each further look at an element that may still get a shadow root. */
const PAUSES_MS = [500, 1_000, 3_000, 6_000];

/**
 * Looks again at custom elements that have no shadow root yet. They may get one when their script has loaded, which no
 * event reports: each element is looked at four times more, then given up.
 */
export class CustomElements {
  private readonly known = new WeakSet<Element>();
  /** Elements still to be looked at, with the number of looks so far. */
  private readonly hopeful = new Map<Element, number>();
  private waiting = false;

  constructor(
    private readonly signal: AbortSignal,
    private readonly look: (element: Element) => void,
  ) {}

  add(element: Element): void {
    if (this.known.has(element)) return;
    this.known.add(element);
    this.hopeful.set(element, 0);
    void this.lookAgain();
  }

  private async lookAgain(): Promise<void> {
    if (this.waiting) return;
    this.waiting = true;
    while (this.hopeful.size > 0) {
      const fewest = Math.min(...new Set(this.hopeful.values()));
      // It rejects only when the signal is aborted.
      await pause(PAUSES_MS[fewest] ?? 0, this.signal).catch(() => this.hopeful.clear());
      for (const [element, looks] of this.hopeful) {
        if (looks + 1 < PAUSES_MS.length) this.hopeful.set(element, looks + 1);
        else this.hopeful.delete(element);
        this.look(element);
      }
    }
    this.waiting = false;
  }
}
