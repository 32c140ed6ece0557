import type { Api } from "../../protocol/rpc";
import { Failed } from "../../words/failed";

/** Maximum number of calls under way: far more than all frames of a page make that keep to their own bounds. */
const MOST = { ofTab: 4_096, ofAll: 16_384 };

/**
 * Counts the calls of pages that have no answer yet, so that none can make ever more of them: each takes memory, and those
 * that wait for a place or for a server may do so for long.
 */
export class Crowd {
  private readonly ofTab = new Map<number, number>();
  private ofAll = 0;

  constructor(private readonly most = MOST) {}

  /**
   * The same functions for a page in a tab, which throw Failed where too many calls are under way.
   * @param free those that are not counted, and never turned away
   */
  bounded(api: Api, tab: number, free: readonly string[]): Api {
    const functions = Object.entries(api).map(([name, answer]): [string, Api[string]] => [
      name,
      free.includes(name) ? answer : (signal, ...args) => this.during(tab, () => answer(signal, ...args)),
    ]);
    return Object.fromEntries(functions);
  }

  private async during<T>(tab: number, work: () => T): Promise<Awaited<T>> {
    const own = this.ofTab.get(tab) ?? 0;
    if (own >= this.most.ofTab || this.ofAll >= this.most.ofAll) throw new Failed("classifier_crowded");
    this.count(tab, 1);
    try {
      return await work();
    } finally {
      this.count(tab, -1);
    }
  }

  private count(tab: number, change: 1 | -1): void {
    const own = (this.ofTab.get(tab) ?? 0) + change;
    if (own > 0) this.ofTab.set(tab, own);
    else this.ofTab.delete(tab);
    this.ofAll += change;
  }
}
