import type { StoreNames } from "idb";
import { Coalescer } from "./coalescer";
import type { ResultsDatabase, Schema } from "./resultsDatabase";

/** An entry counts as used anew at most this often: a read should rarely cost a write. */
const TOUCH_MS = 3_600_000;
/** Counting a full store takes milliseconds, so it is done once in this share of its size. */
const SLACK = 0.01;

type BoundedName = Exclude<StoreNames<Schema>, "keys">;

interface Pair<Name extends BoundedName> {
  readonly key: Schema[Name]["key"];
  readonly value: Schema[Name]["value"];
}

/** One store that holds a bounded number of entries: those that were not used for longest go. */
export class LruStore<Name extends BoundedName> {
  private added = 0;
  private readonly reads = new Coalescer((keys: readonly Schema[Name]["key"][]) => this.read(keys));
  private readonly writes: Coalescer<Pair<Name>, Pair<Name>>;

  /** What is being written: it is known already. */
  private readonly pending = new Map<Schema[Name]["key"], Schema[Name]["value"]>();

  /**
   * @param most entries; a hundredth more before some go
   * @param pause in ms: what is written within it is written together
   */
  constructor(
    private readonly storage: ResultsDatabase,
    private readonly name: Name,
    private readonly most: number,
    pause: number,
  ) {
    this.writes = new Coalescer((pairs) => this.write(pairs), pause);
  }

  /** The entries of these keys, in their order; all undefined where the database fails. */
  async get(keys: readonly Schema[Name]["key"][]): Promise<readonly (Schema[Name]["value"] | undefined)[]> {
    const pending = keys.map((key) => this.pending.get(key));
    return pending.every((value) => value) ? pending : this.reads.add(keys);
  }

  async put(pair: Pair<Name>): Promise<void> {
    this.pending.set(pair.key, pair.value);
    await this.writes.add([pair]);
    this.pending.delete(pair.key);
  }

  private async read(keys: readonly Schema[Name]["key"][]) {
    const found = await this.storage.try(async (database) => {
      const { store } = database.transaction(this.name);
      return Promise.all(keys.map((key) => store.get(key)));
    });
    if (!found) return keys.map(() => undefined);
    const now = Date.now();
    const old = keys.flatMap((key, i) => {
      const value = found[i];
      return value && now - value.used > TOUCH_MS ? [{ key, value: { ...value, used: now } }] : [];
    });
    if (old.length) void this.writes.add(old);
    return found;
  }

  private async write(pairs: readonly Pair<Name>[]) {
    await this.storage.try(async (database) => {
      const { store, done } = database.transaction(this.name, "readwrite");
      await Promise.all([...pairs.map(({ key, value }) => store.put(value, key)), done]);
    });
    this.added += pairs.length;
    if (this.added >= this.most * SLACK) {
      this.added = 0;
      await this.trim();
    }
    return pairs;
  }

  private async trim(): Promise<void> {
    await this.storage.try(async (database) => {
      const { store, done } = database.transaction(this.name, "readwrite");
      let surplus = (await store.count()) - this.most;
      for (let oldest = await store.index("used").openCursor(); oldest && surplus > 0; surplus--) {
        await oldest.delete();
        oldest = await oldest.continue();
      }
      await done;
    });
  }
}
