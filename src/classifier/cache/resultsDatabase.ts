import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { withDeadline } from "../../async/withDeadline";
import type { Verdict } from "../../protocol/answer";

const NAME = "results";
/** Raised when what is stored changes, or how pictures are cut and scaled: everything older is then deleted. */
const VERSION = 1;
/** Longest wait in ms for the database: one that hangs must not hold up the pictures. */
const MAX_WAIT_MS = 3_000;
/** Time in ms for which the database is left alone after a failure. */
const REST_MS = 60_000;

/** What both stores keep of an entry, so that the least recently used can be deleted first. */
interface LastUse {
  /** Time of the last use, in ms since 1970. */
  readonly used: number;
}

export interface Schema extends DBSchema {
  /** By content, model and crop: `verdictKey`. */
  verdicts: { key: string; value: LastUse & { readonly verdict: Verdict }; indexes: { used: number } };
  /** What an address showed, and until when it is known to; by an HMAC of page and address: `AddressIndex`. */
  addresses: {
    key: ArrayBuffer;
    value: LastUse & { readonly content: string; readonly freshUntil: number };
    indexes: { used: number };
  };
  /** The one key of that HMAC. */
  keys: { key: string; value: CryptoKey };
}

type Database = IDBPDatabase<Schema>;

/**
 * The database of results, as something that the classifier can do without: where
 * a transaction fails or takes too long, the result is undefined, and the database
 * is not asked again for a while.
 */
export class ResultsDatabase {
  private opened: Promise<Database> | undefined;
  private restsUntil = 0;
  /** Number of times that the results were erased. A write that was begun before the latest time must not be made. */
  erasures = 0;

  /** The result of `work`; undefined where the browser's storage is damaged, full, blocked or slow. */
  async try<T>(work: (database: Database) => Promise<T>): Promise<T | undefined> {
    if (Date.now() < this.restsUntil) return undefined;
    try {
      this.opened ??= this.open();
      return await withDeadline(this.opened.then(work), MAX_WAIT_MS, "results_late");
    } catch (error) {
      console.debug("Label Lens goes on without its results:", error);
      this.restsUntil = Date.now() + REST_MS;
      this.close();
      return undefined;
    }
  }

  /**
   * Empties both stores of results. Writes whose transaction has begun are emptied
   * with the rest, since transactions run in order; later ones see `erasures`.
   *
   * @returns false where the database fails
   */
  async erase(): Promise<boolean> {
    this.erasures++;
    const done = await this.try(async (database) => {
      const both = database.transaction(["verdicts", "addresses"], "readwrite");
      await Promise.all([both.objectStore("verdicts").clear(), both.objectStore("addresses").clear(), both.done]);
      return true;
    });
    return done ?? false;
  }

  private open(): Promise<Database> {
    return openDB<Schema>(NAME, VERSION, {
      upgrade: (database) => {
        for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
        database.createObjectStore("verdicts").createIndex("used", "used");
        database.createObjectStore("addresses").createIndex("used", "used");
        database.createObjectStore("keys");
      },
      // Another version of the extension is waiting to open it.
      blocking: () => this.close(),
      terminated: () => this.close(),
    });
  }

  private close(): void {
    void this.opened?.then(
      (database) => database.close(),
      () => {},
    );
    this.opened = undefined;
  }
}
