/** A task of ours on the page's main thread lasts no longer than this, give or take one element. */
const SLICE_MS = 8;
/** A page that never rests gets a slice so often all the same. */
const MAX_MS = 300;

/**
 * Work on many elements in slices, while the page rests. Elements in a hurry come
 * first; one that waits is not added again.
 */
export class WorkQueue {
  private readonly urgent = new Set<Element>();
  private readonly waiting = new Set<Element>();
  private idle = 0;

  /**
   * @param work for one element; cheap
   * @param sliced called after each slice
   */
  constructor(
    signal: AbortSignal,
    private readonly work: (element: Element) => void,
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

  /** Works at once, as long as a slice may last. */
  slice(): void {
    const end = performance.now() + SLICE_MS;
    for (const queue of [this.urgent, this.waiting]) {
      for (const element of queue) {
        if (performance.now() >= end) break;
        queue.delete(element);
        this.work(element);
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
      { timeout: MAX_MS },
    );
  }
}
