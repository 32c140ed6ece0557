/** What an engine said after it had become wrong is forgotten, wherever it is by then. */
import { describe, expect, it, vi } from "vitest";
import { pause } from "../../../../src/async/pause";
import { cacheApi } from "../../../../src/classifier/cache/cacheApi";
import { VerdictCache } from "../../../../src/classifier/cache/verdictCache";
import { HOUR_MS, keep, known, MAX_ENTRIES, model, useDatabase, verdict } from "./entries";

/** Short, so that the tests need not wait long. */
const WRITE_PAUSE_MS = 20;
const { signal } = new AbortController();
useDatabase();

const keepOf = (cache: VerdictCache, engine: typeof verdict.engine, content: string) =>
  cache.keep({ model, crop: "centre", content }, { ...verdict, engine }, cache.erasures);
/** Keeps one verdict, lets an hour pass, and returns the time since when the engine is wrong. */
async function keepRight(cache: VerdictCache): Promise<number> {
  await keep(cache, "right");
  vi.advanceTimersByTime(HOUR_MS);
  return Date.now();
}

describe("what an engine said since a time", () => {
  it("is forgotten; what it said before, and what others said, is not", async () => {
    const cache = new VerdictCache(MAX_ENTRIES, 0);
    const since = await keepRight(cache);
    await Promise.all([keep(cache, "wrong"), keepOf(cache, "cpu", "other")]);
    await cache.forget("wasm", since);
    expect(await known(cache, "right", "wrong", "other")).toEqual([true, false, true]);
    expect(await known(new VerdictCache(MAX_ENTRIES), "right", "wrong", "other")).toEqual([true, false, true]);
    vi.advanceTimersByTime(1);
    await keep(cache, "wrong");
    expect(await known(cache, "wrong")).toEqual([true]);
  });

  it("is not written by a write that is pending, nor by one that comes in the same message", async () => {
    const cache = new VerdictCache(MAX_ENTRIES, WRITE_PAUSE_MS);
    const since = Date.now();
    void keep(cache, "pending");
    await expect.poll(() => known(cache, "pending")).toEqual([true]);
    const entry = { key: { model, crop: "centre" as const, content: "late" }, verdict, erasures: cache.erasures };
    const distrusted = vi.fn();
    await cacheApi(cache, distrusted).exchange(signal, [entry, { engine: "wasm", since }]);
    await expect.poll(() => distrusted.mock.calls).toEqual([["wasm"]]);
    await pause(3 * WRITE_PAUSE_MS);
    expect(await known(cache, "pending", "late")).toEqual([false, false]);
    expect(await cache.count()).toBe(0);
  });

  it("is not known either where the database fails to delete it", async () => {
    const cache = new VerdictCache(MAX_ENTRIES, 0);
    const since = Date.now();
    await keep(cache, "wrong");
    const failing = vi.spyOn(IDBIndex.prototype, "openCursor").mockImplementation(() => {
      throw new Error("Broken on purpose.");
    });
    await cache.forget("wasm", since);
    failing.mockRestore();
    // The database is left alone for a minute after a failure.
    vi.advanceTimersByTime(2 * HOUR_MS);
    expect(await known(cache, "wrong")).toEqual([false]);
    await pause(WRITE_PAUSE_MS);
    expect(await known(cache, "wrong")).toEqual([false]);
  });
});
