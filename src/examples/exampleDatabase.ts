import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { withDeadline } from "../async/withDeadline";
import { swallow } from "../debug";
import { orFull } from "../models/storage";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import { Failed } from "../words/failed";
import type { Category, Report, StoredExample } from "./taught";

const NAME = "examples";
const VERSION = 1;
/** Maximum wait in ms for the browser's storage. */
const MAX_WAIT_MS = 20_000;

export interface Schema extends DBSchema {
  categories: { key: string; value: Category };
  /** By the picture's content, so that none is there twice. */
  examples: { key: string; value: StoredExample; indexes: { category: string } };
  /** What a network knows of an example: float32 [views, width], by the picture's content and the network's file. */
  features: { key: [content: string, network: string]; value: ArrayBuffer };
  /** One: what came of the latest learning. */
  reports: { key: string; value: Report };
}

export type ExampleDatabase = IDBPDatabase<Schema>;

/**
 * Opens the database of what the user teaches for one piece of work, and closes it again.
 *
 * @param work is given a signal that is aborted once nobody waits for it any more
 * @param ms deadline in milliseconds
 * @throws StorageFull; Failed where it does not answer, or this is a private window, of which nothing is kept
 */
export async function inDatabase<T>(
  work: (database: ExampleDatabase, late: AbortSignal) => Promise<T>,
  ms = MAX_WAIT_MS,
): Promise<T> {
  if (inPrivateWindow()) throw new Failed("teach_private");
  const opened = openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore("categories", { keyPath: "id" });
      database.createObjectStore("examples", { keyPath: "content" }).createIndex("category", "category");
      database.createObjectStore("features");
      database.createObjectStore("reports");
    },
    // It is being deleted, or another version of the extension waits for it.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  const late = new AbortController();
  const done = opened.then((database) => {
    late.signal.throwIfAborted();
    return work(database, late.signal);
  });
  try {
    return await withDeadline(done, ms, "data_storage_silent");
  } catch (error) {
    late.abort();
    throw orFull(error);
  } finally {
    void opened.then((database) => database.close(), swallow("opening the examples"));
  }
}

/** The same for work that only reads: who teaches nothing has no database. */
export async function inDatabaseIfThere<T>(otherwise: T, work: (database: ExampleDatabase) => Promise<T>): Promise<T> {
  const there = (await indexedDB.databases()).some(({ name }) => name === NAME);
  return there ? inDatabase(work) : otherwise;
}
