import type { Running } from "../../../scripts/browser/startBrowser";

/** Number of verdicts and addresses in the extension's database. */
export const entriesKept = ({ background }: Running): Promise<number> => background.evaluate(countKept);

/** Counts the entries of the extension's database; runs in the extension. */
async function countKept(): Promise<number> {
  // Opening a database that is not there would create it, without its stores.
  if ((await indexedDB.databases()).every(({ name }) => name !== "results")) return 0;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("results");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const stores = ["verdicts", "addresses"];
  const transaction = database.transaction(stores);
  const counts = stores.map((name) => transaction.objectStore(name).count());
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  return counts.reduce((sum, { result }) => sum + result, 0);
}
