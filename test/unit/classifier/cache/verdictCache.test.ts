import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pause } from "../../../../src/async/pause";
import { VerdictCache } from "../../../../src/classifier/cache/verdictCache";
import type { ModelEntry } from "../../../../src/models/entry";
import type { Verdict } from "../../../../src/protocol/answer";

const model = { id: "m", sha256: "abc", verdict: { confident: 0.9, recognised: 0.3 } } as ModelEntry;
const verdict: Verdict = {
  state: "unrecognised",
  candidates: [],
  top5: [],
  confidentFrom: 0.9,
  model: "m",
  engine: "wasm",
};
const MAX_ENTRIES = 100;
const HOUR_MS = 3_600_000;
/** Short, so that the tests need not wait long. */
const WRITE_PAUSE_MS = 20;

const PAGE = "https://page";
const URL_A = "https://x/a.png";

const keep = (cache: VerdictCache, content: string, { erasures }: { erasures: number } = cache) =>
  cache.keep({ model, crop: "centre", content }, verdict, erasures);
const keepAddress = (cache: VerdictCache, content: string, { erasures }: { erasures: number } = cache) =>
  cache.addresses.keep({ page: PAGE, url: URL_A, content, freshUntil: Date.now() + HOUR_MS }, erasures);
const known = async (cache: VerdictCache, ...names: string[]) =>
  (await cache.get(model, "auto", "centre", names)).map((found) => !!found);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("indexedDB", new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the results kept", () => {
  it("are bounded: those that were not used for longest go", async () => {
    const cache = new VerdictCache(MAX_ENTRIES, 0);
    for (let i = 0; i < MAX_ENTRIES; i++) {
      vi.advanceTimersByTime(1);
      await keep(cache, `old ${i}`);
    }
    expect(await cache.count()).toBe(MAX_ENTRIES);
    vi.advanceTimersByTime(2 * HOUR_MS);
    expect(await known(cache, "old 0")).toEqual([true]);
    for (let i = 0; i < MAX_ENTRIES / 2; i++) await keep(cache, `new ${i}`);
    expect(await cache.count()).toBeLessThanOrEqual(MAX_ENTRIES + 1);
    expect(
      await known(cache, "old 0", "old 1", `old ${MAX_ENTRIES / 2 - 2}`, `old ${MAX_ENTRIES - 1}`, "new 0"),
    ).toEqual([true, false, false, true, true]);
  });

  it("belong to a model, its labels, its rule and a crop", async () => {
    const cache = new VerdictCache(MAX_ENTRIES);
    await keep(cache, "a");
    const get = async (entry: ModelEntry, crop: "centre" | "whole" = "centre") =>
      !!(await cache.get(entry, "auto", crop, ["a"]))[0];
    expect(await get(model)).toBe(true);
    expect(await get(model, "whole")).toBe(false);
    expect(await get({ ...model, sha256: "other" })).toBe(false);
    expect(await get({ ...model, labelsSha256: "other" })).toBe(false);
    expect(await get({ ...model, verdict: { confident: 0.8, recognised: 0.3 } })).toBe(false);
  });

  it("are only those of the engine that the user pinned", async () => {
    const cache = new VerdictCache(MAX_ENTRIES);
    await keep(cache, "a");
    expect((await cache.get(model, "wasm", "centre", ["a"]))[0]).toEqual(verdict);
    expect((await cache.get(model, "cpu", "centre", ["a"]))[0]).toBeUndefined();
  });

  it("are recalled for the addresses that still show them", async () => {
    const cache = new VerdictCache(MAX_ENTRIES);
    await Promise.all([keep(cache, "a"), keepAddress(cache, "a")]);
    expect(await cache.recall(PAGE, model, "auto", [URL_A, "https://x/b.png"])).toEqual([verdict, undefined]);
    vi.advanceTimersByTime(HOUR_MS);
    expect(await cache.recall(PAGE, model, "auto", [URL_A])).toEqual([undefined]);
  });
});

describe("what is erased", () => {
  /** Waits longer than writes are gathered for. */
  const written = () => pause(2 * WRITE_PAUSE_MS);

  it("is forgotten, addresses too", async () => {
    const cache = new VerdictCache(MAX_ENTRIES);
    await Promise.all([keep(cache, "a"), keepAddress(cache, "a")]);
    expect(await cache.erase()).toBe(true);
    expect(await known(cache, "a")).toEqual([false]);
    expect(await cache.addresses.wasSeen(PAGE, URL_A)).toBe(false);
  });

  it("is not put back by a pending write", async () => {
    const cache = new VerdictCache(MAX_ENTRIES, WRITE_PAUSE_MS);
    void keep(cache, "a");
    void keepAddress(cache, "a");
    await expect.poll(() => known(cache, "a")).toEqual([true]);
    await cache.erase();
    expect(await known(cache, "a")).toEqual([false]);
    expect(await cache.addresses.wasSeen(PAGE, URL_A)).toBe(false);
    await written();
    expect(await cache.count()).toBe(0);
    expect(await cache.addresses.wasSeen(PAGE, URL_A)).toBe(false);
  });

  it("is not put back by the answer to an earlier request", async () => {
    const cache = new VerdictCache(MAX_ENTRIES, 0);
    const { erasures } = cache;
    await cache.erase();
    await Promise.all([keep(cache, "a", { erasures }), keepAddress(cache, "a", { erasures })]);
    expect(await known(cache, "a")).toEqual([false]);
    expect(await cache.addresses.wasSeen(PAGE, URL_A)).toBe(false);
    await keep(cache, "a");
    expect(await known(cache, "a")).toEqual([true]);
  });

  it("is not put back by a read that renews the time of its last use", async () => {
    const cache = new VerdictCache(MAX_ENTRIES, WRITE_PAUSE_MS);
    await keep(cache, "a");
    vi.advanceTimersByTime(2 * HOUR_MS);
    expect(await known(cache, "a")).toEqual([true]);
    await cache.erase();
    await written();
    expect(await cache.count()).toBe(0);
  });
});

describe("what an address shows", () => {
  it("is known as long as it is fresh, to pages of the origin that asked", async () => {
    const cache = new VerdictCache(MAX_ENTRIES);
    const { addresses } = cache;
    await keepAddress(cache, "content");
    expect(await addresses.contents(PAGE, [URL_A, `${URL_A}?`])).toEqual(["content", undefined]);
    expect(await addresses.contents("https://other", [URL_A])).toEqual([undefined]);
    vi.advanceTimersByTime(HOUR_MS);
    expect(await addresses.contents(PAGE, [URL_A])).toEqual([undefined]);
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
    expect(await new VerdictCache(MAX_ENTRIES).addresses.contents(PAGE, [URL_A])).toEqual(["content"]);
  });
});

describe("where there is no database", () => {
  it("nothing is known, and nothing fails", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const cache = new VerdictCache(MAX_ENTRIES);
    await keep(cache, "a");
    await keepAddress(cache, "a");
    expect(await known(cache, "a")).toEqual([false]);
    expect(await cache.addresses.contents(PAGE, [URL_A])).toEqual([undefined]);
    expect(await cache.count()).toBeUndefined();
    expect(await cache.erase()).toBe(false);
  });
});
