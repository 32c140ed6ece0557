import { pause } from "../../async/pause";

/**
 * Batches the items that are added while an earlier turn is still at work, or within a pause, and processes them in one
 * turn: a transaction costs more than what is read or written in it.
 */
export class Coalescer<Item, Result> {
  private items: Item[] = [];
  private next: Promise<readonly Result[]> | undefined;
  private current: Promise<unknown> = Promise.resolve();

  /**
   * @param work returns a result for each item, in their order; never rejects
   * @param pauseMs time in ms before a turn begins; with 0 the first item never waits
   */
  constructor(
    private readonly work: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly pauseMs = 0,
  ) {}

  /** The results for these items, in their order. */
  async add(items: readonly Item[]): Promise<readonly Result[]> {
    const from = this.items.length;
    this.items.push(...items);
    this.next ??= this.turn();
    const results = await this.next;
    return results.slice(from, from + items.length);
  }

  private async turn(): Promise<readonly Result[]> {
    await this.current;
    if (this.pauseMs) await pause(this.pauseMs);
    const { items } = this;
    this.items = [];
    this.next = undefined;
    const results = this.work(items);
    this.current = results;
    return results;
  }
}
