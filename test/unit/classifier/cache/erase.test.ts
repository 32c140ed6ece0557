/** What is erased stays erased: nothing that was asked for before is written after. */
import { describe, expect, it, vi } from "vitest";
import { pause } from "../../../../src/async/pause";
import { VerdictCache } from "../../../../src/classifier/cache/verdictCache";
import { HOUR_MS, keep, keepAddress, known, MAX_ENTRIES, PAGE, URL_A, useDatabase } from "./entries";

/** Short, so that the tests need not wait long. */
const WRITE_PAUSE_MS = 20;
useDatabase();

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
