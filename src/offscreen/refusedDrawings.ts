import type { Unreadable } from "../protocol/answer";

/** Time in ms after which a drawing is tried again: another load of the machine may let it pass. */
const REMEMBERED_MS = 10 * 60_000;
const MAX_REMEMBERED = 1_000;

/** The drawings that were not drawn lately, by their content: a page may show the same one at many addresses. */
export class RefusedDrawings {
  /** Oldest first. */
  private readonly refused = new Map<string, { readonly answer: Unreadable; readonly until: number }>();

  reasonFor(content: string): Unreadable | undefined {
    const entry = this.refused.get(content);
    return entry && performance.now() < entry.until ? entry.answer : undefined;
  }

  add(content: string, answer: Unreadable): void {
    this.refused.delete(content);
    this.refused.set(content, { answer, until: performance.now() + REMEMBERED_MS });
    const [oldest] = this.refused.keys();
    if (this.refused.size > MAX_REMEMBERED && oldest !== undefined) this.refused.delete(oldest);
  }
}
