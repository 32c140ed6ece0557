import { describe, expect, it, vi } from "vitest";
import { VerdictCache } from "../../../../src/classifier/cache/verdictCache";
import { HOUR_MS, keepAddress, MAX_ENTRIES, PAGE, URL_A, useDatabase } from "./entries";

useDatabase();

describe("what an address shows", () => {
  it("is known as long as it is fresh, to pages of the origin that asked", async () => {
    const cache = new VerdictCache(MAX_ENTRIES);
    const { addresses } = cache;
    await keepAddress(cache, "content");
    expect((await addresses.lookUp(PAGE, [URL_A, `${URL_A}?`])).contents).toEqual(["content", undefined]);
    expect((await addresses.lookUp("https://other", [URL_A])).contents).toEqual([undefined]);
    vi.advanceTimersByTime(HOUR_MS);
    expect((await addresses.lookUp(PAGE, [URL_A])).contents).toEqual([undefined]);
    expect(await addresses.wasSeen(PAGE, URL_A)).toBe(true);
  });

  it("is known to the next page that hosts the classifier, too, and no address can be read in the database", async () => {
    await keepAddress(new VerdictCache(MAX_ENTRIES), "content");
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("results");
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = await new Promise<unknown>((resolve) => {
      const store = database.transaction("addresses").objectStore("addresses");
      const keys = store.getAllKeys();
      keys.onsuccess = () => {
        const values = store.getAll();
        values.onsuccess = () =>
          resolve([keys.result.map((key) => new TextDecoder().decode(key as ArrayBuffer)), values.result]);
      };
    });
    database.close();
    expect(JSON.stringify(all)).not.toMatch(/page|a\.png/);
    expect((await new VerdictCache(MAX_ENTRIES).addresses.lookUp(PAGE, [URL_A])).contents).toEqual(["content"]);
  });
});
