import { tellChanged } from "./changed";
import { inDatabase, inDatabaseIfThere } from "./exampleDatabase";

const STORES = ["categories", "examples", "features", "reports"] as const;

/** Erases all categories and examples; what was learnt of them is a model, which stays. */
export async function eraseExamples(): Promise<void> {
  await inDatabase(async (database) => {
    const all = database.transaction(STORES, "readwrite");
    await Promise.all([...STORES.map((name) => all.objectStore(name).clear()), all.done]);
  });
  tellChanged();
}

/** Number of bytes of all pictures and features. */
export const measureExamples = (): Promise<number> =>
  inDatabaseIfThere(0, async (database) => {
    const all = database.transaction(["categories", "examples", "features"]);
    let bytes = new Blob([JSON.stringify(await all.objectStore("categories").getAll())]).size - "[]".length;
    for await (const { value } of all.objectStore("examples")) bytes += value.picture.byteLength;
    for await (const { value } of all.objectStore("features")) bytes += value.byteLength;
    return bytes;
  });
