import type { StoreNames } from "idb";
import { Coalescer } from "./coalescer";
import type { ResultsDatabase, Schema } from "./resultsDatabase";

/** Minimum age in ms of an entry's last use before a read renews it: a read should rarely cost a write. */
const TOUCH_MS = 3_600_000;
/** Share of the store's size that is written before it is counted again: counting a full store takes milliseconds. */
const SLACK = 0.01;

type BoundedName = Exclude<StoreNames<Schema>, "keys">;

interface PendingWrite<Name extends BoundedName> {
  readonly key: Schema[Name]["key"];
  readonly value: Schema[Name]["value"];
  /** `ResultsDatabase.erasures` when the result was asked for: nothing is written once that number has changed. */
  readonly erasures: number;
}

/** One store of the database, with a bounded number of entries: the least recently used are deleted. */
export class LruStore<Name extends BoundedName> {
  private written = 0;
  private readonly reads = new Coalescer((keys: readonly Schema[Name]["key"][]) => this.read(keys));
  private readonly writes: Coalescer<PendingWrite<Name>, PendingWrite<Name>>;

  /** Which entries were forgotten: those about to be written are not, and none is read, even where the database fails. */
  private readonly forgotten: ((value: Schema[Name]["value"]) => boolean)[] = [];

  /** Entries that are about to be written: reads find them already. */
  private readonly pending = new Map<string, PendingWrite<Name>>();

  /**
   * @param maxEntries maximum number of entries; may be exceeded by a hundredth before some are deleted
   * @param pauseMs time in ms within which writes are gathered into one transaction
   */
  constructor(
    private readonly database: ResultsDatabase,
    private readonly name: Name,
    private readonly maxEntries: number,
    pauseMs: number,
  ) {
    this.writes = new Coalescer((writes) => this.write(writes), pauseMs);
  }

  /** The entries of these keys, in their order; all undefined where the database fails. */
  async get(keys: readonly Schema[Name]["key"][]): Promise<readonly (Schema[Name]["value"] | undefined)[]> {
    const pending = keys.map((key) => {
      const write = this.pending.get(nameOf(key));
      return write && this.isCurrent(write) ? write : undefined;
    });
    const others = keys.filter((_, i) => !pending[i]);
    const read = others.length > 0 ? [...(await this.reads.add(others))] : [];
    return pending.map((write) => (write ? write.value : read.shift()));
  }

  /** Deletes the entries that match, and keeps none any more that does; all of them were used since a time. */
  async forget(since: number, matches: (value: Schema[Name]["value"]) => boolean): Promise<void> {
    this.forgotten.push(matches);
    await this.database.try(async (database) => {
      const { store, done } = database.transaction(this.name, "readwrite");
      for (let at = await store.index("used").openCursor(IDBKeyRange.lowerBound(since)); at; at = await at.continue()) {
        if (matches(at.value)) await at.delete();
      }
      await done;
    });
  }

  private isForgotten(value: Schema[Name]["value"]): boolean {
    return this.forgotten.some((matches) => matches(value));
  }

  /** Resolves when the entry is written, or discarded after an erasure: see `PendingWrite`. */
  async put(write: PendingWrite<Name>): Promise<void> {
    if (!this.isCurrent(write)) return;
    const name = nameOf(write.key);
    this.pending.set(name, write);
    await this.writes.add([write]);
    if (this.pending.get(name) === write) this.pending.delete(name);
  }

  private isCurrent({ erasures, value }: PendingWrite<Name>): boolean {
    return erasures === this.database.erasures && !this.isForgotten(value);
  }

  private async read(keys: readonly Schema[Name]["key"][]) {
    const { erasures } = this.database;
    const found = await this.database.try(async (database) => {
      const { store } = database.transaction(this.name);
      const values = await Promise.all(keys.map((key) => store.get(key)));
      return values.map((value) => (value && this.isForgotten(value) ? undefined : value));
    });
    if (!found) return keys.map(() => undefined);
    const now = Date.now();
    const old = keys.flatMap((key, i) => {
      const value = found[i];
      return value && now - value.used > TOUCH_MS ? [{ key, value: { ...value, used: now }, erasures }] : [];
    });
    if (old.length) void this.writes.add(old);
    return found;
  }

  private async write(writes: readonly PendingWrite<Name>[]) {
    await this.database.try(async (database) => {
      // In the same turn as the transaction begins: an erasure comes wholly before or wholly after both.
      const current = writes.filter((write) => this.isCurrent(write));
      const { store, done } = database.transaction(this.name, "readwrite");
      await Promise.all([...current.map(({ key, value }) => store.put(value, key)), done]);
    });
    this.written += writes.length;
    if (this.written >= this.maxEntries * SLACK) {
      this.written = 0;
      await this.trim();
    }
    return writes;
  }

  private async trim(): Promise<void> {
    await this.database.try(async (database) => {
      const { store, done } = database.transaction(this.name, "readwrite");
      let surplus = (await store.count()) - this.maxEntries;
      // First those whose last use is still to come, by a clock that has been set back: nobody knows how old they are.
      for (const range of [IDBKeyRange.lowerBound(Date.now(), true), undefined]) {
        for (let oldest = await store.index("used").openCursor(range); oldest && surplus > 0; surplus--) {
          await oldest.delete();
          oldest = await oldest.continue();
        }
      }
      await done;
    });
  }
}

/** A key as a string: two buffers with the same bytes are different keys of a Map. */
const nameOf = (key: string | ArrayBuffer): string =>
  typeof key === "string" ? key : String.fromCharCode(...new Uint8Array(key));
