import type { IDBPTransaction, StoreNames } from "idb";
import { note, swallow } from "../debug";
import { inDatabase, type Schema } from "./exampleDatabase";

/**
 * Writes to several stores: all of it is kept once this resolves, and nothing where it rejects, whether the work throws, the
 * storage has no room for the last of it, or it takes too long.
 *
 * @param ms deadline in milliseconds
 * @throws StorageFull; what the work throws; Failed where the storage does not answer
 */
export const inTransaction = <Names extends ArrayLike<StoreNames<Schema>>, T>(
  stores: Names,
  work: (all: IDBPTransaction<Schema, Names, "readwrite">) => Promise<T>,
  ms?: number,
): Promise<T> =>
  inDatabase(async (database, late) => {
    const all = database.transaction(stores, "readwrite");
    const ended = all.done.catch(swallow("writing examples"));
    const abort = () => {
      try {
        all.abort();
      } catch (error) {
        // It has ended by itself, since one of its requests failed.
        note("ending a transaction", error);
      }
    };
    late.addEventListener("abort", abort);
    try {
      const result = await work(all);
      await all.done;
      return result;
    } catch (error) {
      abort();
      await ended;
      // What a request rejects with says only that the transaction has ended, not that there is no room.
      throw all.error ?? error;
    } finally {
      late.removeEventListener("abort", abort);
    }
  }, ms);
