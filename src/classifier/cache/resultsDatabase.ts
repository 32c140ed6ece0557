import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { withDeadline } from "../../async/withDeadline";
import type { Verdict } from "../../protocol/answer";

const NAME = "results";
/** Higher when what is stored, or how pictures are cut and scaled, changes: then nothing older is kept. */
const VERSION = 1;
/** A database that hangs must not hold up the pictures; an engine may keep the thread busy for a second or two. */
const PATIENCE_MS = 3_000;
/** After a failure the database is left alone so long. */
const REST_MS = 60_000;

/** What both stores keep of an entry, so that those unused for longest can go first. */
interface Used {
  /** Time of the last use, in ms since 1970. */
  readonly used: number;
}

export interface Schema extends DBSchema {
  /** By content, model and crop: `verdictKey`. */
  verdicts: { key: string; value: Used & { readonly verdict: Verdict }; indexes: { used: number } };
  /** By page and address, unreadable: `Addresses`. What an address showed, and until when it is known to. */
  addresses: {
    key: ArrayBuffer;
    value: Used & { readonly content: string; readonly freshUntil: number };
    indexes: { used: number };
  };
  /** The one key that makes addresses unreadable. */
  keys: { key: string; value: CryptoKey };
}

export type Database = IDBPDatabase<Schema>;

/**
 * The database of results as something to do without: what fails, or takes too
 * long, gives undefined, and the database is not asked again for a while.
 */
export class ResultsDatabase {
  private opened: Promise<Database> | undefined;
  private restsUntil = 0;

  /** What `work` gives; undefined where the browser's storage is damaged, full, blocked or slow. */
  async try<T>(work: (database: Database) => Promise<T>): Promise<T | undefined> {
    if (Date.now() < this.restsUntil) return undefined;
    try {
      this.opened ??= this.open();
      return await withDeadline(this.opened.then(work), PATIENCE_MS, "results_late");
    } catch (error) {
      console.debug("Label Lens goes on without its results:", error);
      this.restsUntil = Date.now() + REST_MS;
      this.close();
      return undefined;
    }
  }

  private open(): Promise<Database> {
    return openDB<Schema>(NAME, VERSION, {
      upgrade: (database) => {
        for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
        database.createObjectStore("verdicts").createIndex("used", "used");
        database.createObjectStore("addresses").createIndex("used", "used");
        database.createObjectStore("keys");
      },
      // Another version of the extension wants in.
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
