/** Empties every database and cache of the extension: answers that are kept, and the user's own words for pictures. */
export async function erasePictures(): Promise<void> {
  const [databases, caches] = await Promise.all([indexedDB.databases(), globalThis.caches.keys()]);
  await Promise.all([
    ...databases.map(({ name = "" }) => emptyDatabase(name)),
    ...caches.map((name) => globalThis.caches.delete(name)),
  ]);
}

/** Not deleted: that would wait for everyone who has it open. */
async function emptyDatabase(name: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...database.objectStoreNames];
  if (stores.length > 0) {
    const transaction = database.transaction(stores, "readwrite");
    for (const store of stores) transaction.objectStore(store).clear();
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}
