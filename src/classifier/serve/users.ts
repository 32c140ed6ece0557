/** The work that is under way with each of several things. */
export class Users<Thing extends object> {
  private readonly users = new WeakMap<Thing, Set<Promise<unknown>>>();

  /** Settles as `work` does. */
  async using<T>(thing: Thing, work: Promise<T>): Promise<T> {
    const users = this.users.get(thing) ?? new Set();
    this.users.set(thing, users.add(work));
    try {
      return await work;
    } finally {
      users.delete(work);
    }
  }

  /** Resolves when the work that is under way with it now has ended, in whatever way. */
  async done(thing: Thing): Promise<void> {
    await Promise.allSettled(this.users.get(thing) ?? []);
  }
}
