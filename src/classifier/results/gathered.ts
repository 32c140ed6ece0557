/**
 * Does together what is asked for while an earlier turn is still at work: a
 * transaction costs more than what is read or written in it. The first never waits.
 */
export class Gathered<Item, Result> {
  private items: Item[] = [];
  private next: Promise<readonly Result[]> | undefined;
  private current: Promise<unknown> = Promise.resolve();

  /** @param work gives a result for each item, in their order; never rejects */
  constructor(private readonly work: (items: readonly Item[]) => Promise<readonly Result[]>) {}

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
    const { items } = this;
    this.items = [];
    this.next = undefined;
    const results = this.work(items);
    this.current = results;
    return results;
  }
}
