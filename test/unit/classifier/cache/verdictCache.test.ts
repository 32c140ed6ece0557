import { describe, expect, it, vi } from "vitest";
import { VerdictCache } from "../../../../src/classifier/cache/verdictCache";
import type { ModelEntry } from "../../../../src/models/entry";
import { HOUR_MS, keep, keepAddress, known, MAX_ENTRIES, model, PAGE, URL_A, useDatabase, verdict } from "./entries";

useDatabase();

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
    const recall = (...urls: string[]) => cache.recall(PAGE, model, "auto", urls);
    expect(await recall(URL_A)).toEqual({ verdicts: [verdict], anyNew: false });
    expect(await recall(URL_A, "https://x/b.png")).toEqual({ verdicts: [verdict, undefined], anyNew: true });
    vi.advanceTimersByTime(HOUR_MS);
    expect(await recall(URL_A)).toEqual({ verdicts: [undefined], anyNew: false });
  });
});

describe("where there is no database", () => {
  it("nothing is known, and nothing fails", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const cache = new VerdictCache(MAX_ENTRIES);
    await keep(cache, "a");
    await keepAddress(cache, "a");
    expect(await known(cache, "a")).toEqual([false]);
    expect((await cache.addresses.lookUp(PAGE, [URL_A])).contents).toEqual([undefined]);
    expect(await cache.count()).toBeUndefined();
    expect(await cache.erase()).toBe(false);
  });
});
