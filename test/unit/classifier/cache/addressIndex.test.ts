import { describe, expect, it, vi } from "vitest";
import { VerdictCache } from "../../../../src/classifier/cache/verdictCache";
import { HOUR_MS, keep, keepAddress, MAX_ENTRIES, PAGE, URL_A, useDatabase } from "./entries";

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
    const before = new VerdictCache(MAX_ENTRIES);
    await keepAddress(before, "content");
    await keep(before, "content");
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("results");
      opening.onsuccess = () => resolve(opening.result);
    });
    const readAll = (name: string) =>
      new Promise<readonly unknown[]>((resolve) => {
        const store = database.transaction(name).objectStore(name);
        const keys = store.getAllKeys();
        keys.onsuccess = () => {
          const values = store.getAll();
          values.onsuccess = () => resolve([...keys.result, ...values.result]);
        };
      });
    const text = (key: unknown) => (key instanceof ArrayBuffer ? new TextDecoder().decode(key) : JSON.stringify(key));
    const [addresses, verdicts] = await Promise.all(["addresses", "verdicts"].map(readAll));
    database.close();
    expect(addresses?.length).toBe(2);
    expect(verdicts?.length).toBe(2);
    const kept = [...(addresses ?? []), ...(verdicts ?? [])].map(text).join();
    expect(kept).not.toMatch(/page|a\.png/);
    // No picture either: the smallest has more.
    expect(kept.length).toBeLessThan(1_000);
    expect((await new VerdictCache(MAX_ENTRIES).addresses.lookUp(PAGE, [URL_A])).contents).toEqual(["content"]);
  });
});
