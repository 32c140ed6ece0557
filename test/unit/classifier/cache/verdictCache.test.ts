import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

const keep = (results: VerdictCache, name: string) => results.keep(model, "centre", name, verdict);
const known = async (results: VerdictCache, ...names: string[]) =>
  (await results.get(model, "auto", "centre", names)).map((found) => !!found);

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
    const results = new VerdictCache(MAX_ENTRIES, 0);
    for (let i = 0; i < MAX_ENTRIES; i++) {
      vi.advanceTimersByTime(1);
      await keep(results, `old ${i}`);
    }
    expect(await results.count()).toBe(MAX_ENTRIES);
    vi.advanceTimersByTime(2 * HOUR_MS);
    expect(await known(results, "old 0")).toEqual([true]);
    for (let i = 0; i < MAX_ENTRIES / 2; i++) await keep(results, `new ${i}`);
    expect(await results.count()).toBeLessThanOrEqual(MAX_ENTRIES + 1);
    expect(
      await known(results, "old 0", "old 1", `old ${MAX_ENTRIES / 2 - 2}`, `old ${MAX_ENTRIES - 1}`, "new 0"),
    ).toEqual([true, false, false, true, true]);
  });

  it("belong to a model, its labels, its rule and a crop", async () => {
    const results = new VerdictCache(MAX_ENTRIES);
    await keep(results, "a");
    const get = async (entry: ModelEntry, crop: "centre" | "whole" = "centre") =>
      !!(await results.get(entry, "auto", crop, ["a"]))[0];
    expect(await get(model)).toBe(true);
    expect(await get(model, "whole")).toBe(false);
    expect(await get({ ...model, sha256: "other" })).toBe(false);
    expect(await get({ ...model, labelsSha256: "other" })).toBe(false);
    expect(await get({ ...model, verdict: { confident: 0.8, recognised: 0.3 } })).toBe(false);
  });

  it("are only those of the engine that the user pinned", async () => {
    const results = new VerdictCache(MAX_ENTRIES);
    await keep(results, "a");
    expect((await results.get(model, "wasm", "centre", ["a"]))[0]).toEqual(verdict);
    expect((await results.get(model, "cpu", "centre", ["a"]))[0]).toBeUndefined();
  });

  it("are forgotten when cleared, addresses too", async () => {
    const results = new VerdictCache(MAX_ENTRIES);
    await keep(results, "a");
    await results.addresses.keep("https://page", "https://x/a.png", "a", Date.now() + HOUR_MS);
    expect(await results.clear()).toBe(true);
    expect(await known(results, "a")).toEqual([false]);
    expect(await results.addresses.seen("https://page", "https://x/a.png")).toBe(false);
  });
});

describe("what an address shows", () => {
  const url = "https://x/a.png";

  it("is known as long as it is fresh, to pages of the origin that asked", async () => {
    const { addresses } = new VerdictCache(MAX_ENTRIES);
    await addresses.keep("https://page", url, "content", Date.now() + HOUR_MS);
    expect(await addresses.contents("https://page", [url, `${url}?`])).toEqual(["content", undefined]);
    expect(await addresses.contents("https://other", [url])).toEqual([undefined]);
    vi.advanceTimersByTime(HOUR_MS);
    expect(await addresses.contents("https://page", [url])).toEqual([undefined]);
    expect(await addresses.seen("https://page", url)).toBe(true);
  });

  it("is known to the next worker too, and no address can be read in the database", async () => {
    await new VerdictCache(MAX_ENTRIES).addresses.keep("https://page", url, "content", Date.now() + HOUR_MS);
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
    expect(await new VerdictCache(MAX_ENTRIES).addresses.contents("https://page", [url])).toEqual(["content"]);
  });
});

describe("where there is no database", () => {
  it("nothing is known, and nothing fails", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const results = new VerdictCache(MAX_ENTRIES);
    await keep(results, "a");
    await results.addresses.keep("https://page", "https://x", "a", Date.now() + HOUR_MS);
    expect(await known(results, "a")).toEqual([false]);
    expect(await results.addresses.contents("https://page", ["https://x"])).toEqual([undefined]);
    expect(await results.count()).toBeUndefined();
    expect(await results.clear()).toBe(false);
  });
});
