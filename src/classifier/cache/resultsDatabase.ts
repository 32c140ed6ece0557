import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { withDeadline } from "../../async/withDeadline";
import { note, swallow } from "../../debug";
import type { Verdict } from "../../protocol/answer";

const NAME = "results";
/**
 * Version of the database. Raise it when the stored format changes, the way pictures are cut and scaled, or what is said
 * by the same rule, such as the words for families: all older data is then deleted.
 */
const DATABASE_VERSION = 7;
/** Maximum wait in ms for the database: one that hangs must not hold up the pictures. */
const MAX_WAIT_MS = 3_000;
/** Time in ms for which the database is left alone after a failure. */
const REST_MS = 60_000;

/** What both stores record about an entry, so that the least recently used can be deleted first. */
interface LastUse {
  /** Time of the last use, in ms since 1970. */
  readonly used: number;
}

export interface Schema extends DBSchema {
  /** Keyed by content, model and crop: `verdictKey`. */
  verdicts: { key: string; value: LastUse & { readonly verdict: Verdict }; indexes: { used: number } };
  /**
   * What each address showed, and until when it is known to show that; keyed by an HMAC of page and address:
   * `AddressIndex`.
   */
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
 * The database of results, which the classifier can do without: where a transaction fails or takes too long, its result
 * is undefined, and the database is left alone for a while.
 */
export class ResultsDatabase {
  private opened: Promise<Database> | undefined;
  /** By `performance.now()`: the computer's clock may be set back meanwhile. */
  private restsUntil = 0;
  /** Number of erasures so far. A write that was requested before the latest one must not be made. */
  erasures = 0;

  /** The result of `work`; undefined where the browser's storage is damaged, full, blocked or slow. */
  async try<T>(work: (database: Database) => Promise<T>): Promise<T | undefined> {
    if (performance.now() < this.restsUntil) return undefined;
    try {
      this.opened ??= this.open();
      return await withDeadline(this.opened.then(work), MAX_WAIT_MS, "results_late");
    } catch (error) {
      note("the database of results", error);
      this.restsUntil = performance.now() + REST_MS;
      this.close();
      return undefined;
    }
  }

  /**
   * Empties both stores of results. Writes whose transaction has begun are erased with the rest, since transactions run
   * in order; later ones see `erasures`.
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
    return openDB<Schema>(NAME, DATABASE_VERSION, {
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
    void this.opened?.then((database) => database.close(), swallow("opening the database"));
    this.opened = undefined;
  }
}
