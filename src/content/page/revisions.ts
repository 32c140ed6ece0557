import { abortable } from "../../async/abortable";
import { pause } from "../../async/pause";

/** Counts changes, and tells whoever waits for the next. */
export class Revisions {
  /** Number of changes so far, by which a reader can tell whether there was one. */
  revision = 0;
  private waiters: (() => void)[] = [];

  /** Counts a change. */
  touch(): void {
    this.revision++;
    for (const wake of this.waiters.splice(0)) wake();
  }

  /** Resolves when the revision is above `since`; rejects with the signal's reason. */
  async changeAfter(signal: AbortSignal, since: number): Promise<void> {
    if (this.revision > since) return;
    await abortable(signal, new Promise<void>((resolve) => this.waiters.push(resolve)));
  }

  /** Calls `react` at once and after changes, at least `ms` milliseconds apart; resolves when `signal` is aborted. */
  async follow(signal: AbortSignal, ms: number, react: () => unknown): Promise<void> {
    while (!signal.aborted) {
      const { revision } = this;
      await react();
      const change = pause(ms, signal).then(() => this.changeAfter(signal, revision));
      // It rejects only once the signal is aborted.
      await change.catch(() => {});
    }
  }
}
