/** Pauses between the looks at elements that may still become something. */
const PAUSES_MS = [500, 1_000, 3_000, 6_000];

/**
 * Custom elements that have no shadow root yet may get one when their script has
 * loaded, and nothing tells of it: they are looked at a few times more, then
 * given up.
 */
export class CustomElements {
  private readonly known = new WeakSet<Element>();
  private readonly hopeful = new Map<Element, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    signal: AbortSignal,
    private readonly look: (element: Element) => void,
  ) {
    signal.addEventListener("abort", () => {
      clearTimeout(this.timer);
      this.hopeful.clear();
    });
  }

  add(element: Element): void {
    if (this.known.has(element)) return;
    this.known.add(element);
    this.hopeful.set(element, 0);
    this.plan();
  }

  private plan(): void {
    if (this.hopeful.size === 0) return;
    const least = Math.min(...new Set(this.hopeful.values()));
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      for (const [element, tries] of this.hopeful) {
        if (tries + 1 < PAUSES_MS.length) this.hopeful.set(element, tries + 1);
        else this.hopeful.delete(element);
        this.look(element);
      }
      this.plan();
    }, PAUSES_MS[least]);
  }
}
