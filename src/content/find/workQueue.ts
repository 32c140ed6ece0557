import { forItself } from "./forItself";

/** Maximum length of one task on the page's main thread, give or take one element. */
const SLICE_MS = 8;
/** Longest wait for idle time: a page that never rests still gets a slice this often. */
const MAX_WAIT_MS = 300;

/**
 * Processes many elements in slices, while the page is idle. Urgent elements come first; an element that is queued
 * already is not added again. An error that one element causes keeps none of the others waiting.
 */
export class WorkQueue {
  private readonly urgent = new Set<Element>();
  private readonly waiting = new Set<Element>();
  private idle = 0;

  /**
   * @param work called with each element; must be cheap
   * @param sliced called after each slice
   */
  constructor(
    signal: AbortSignal,
    private readonly work: (element: Element) => unknown,
    private readonly sliced: () => void,
  ) {
    signal.addEventListener("abort", () => {
      cancelIdleCallback(this.idle);
      this.urgent.clear();
      this.waiting.clear();
    });
  }

  get busy(): boolean {
    return this.urgent.size + this.waiting.size > 0;
  }

  add(elements: Iterable<Element>, { urgent = false } = {}): void {
    const queue = urgent ? this.urgent : this.waiting;
    for (const element of elements) queue.add(element);
    this.plan();
  }

  /** Processes one slice now. */
  slice(): void {
    const end = performance.now() + SLICE_MS;
    for (const queue of [this.urgent, this.waiting]) {
      for (const element of queue) {
        if (performance.now() >= end) break;
        queue.delete(element);
        forItself("looking at an element", () => this.work(element));
      }
    }
    this.sliced();
    this.plan();
  }

  private plan(): void {
    if (this.idle || !this.busy) return;
    this.idle = requestIdleCallback(
      () => {
        this.idle = 0;
        this.slice();
      },
      { timeout: MAX_WAIT_MS },
    );
  }
}
