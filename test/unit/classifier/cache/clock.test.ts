/** A computer's clock may be set forward and back, by its user or by a time server. */
import { describe, expect, it, vi } from "vitest";
import { LruStore } from "../../../../src/classifier/cache/lruStore";
import { ResultsDatabase } from "../../../../src/classifier/cache/resultsDatabase";
import { VerdictCache } from "../../../../src/classifier/cache/verdictCache";
import { HOUR_MS, keep, keepAddress, known, MAX_ENTRIES, PAGE, URL_A, useDatabase, verdict } from "./entries";

const DAY_MS = 24 * HOUR_MS;

useDatabase();

const turnClock = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe("when the clock was set back", () => {
  it("a database that failed rests no longer than a minute", async () => {
    vi.useFakeTimers({ toFake: ["Date", "performance"] });
    const database = new ResultsDatabase();
    await database.try(() => Promise.reject(new Error("full")));
    turnClock(-DAY_MS);
    const works = () => database.try(async () => true);
    expect(await works()).toBeUndefined();
    vi.advanceTimersByTime(60_000);
    expect(await works()).toBe(true);
  });

  it("no address is believed that was kept before, and what it shows is kept anew", async () => {
    const cache = new VerdictCache(MAX_ENTRIES);
    turnClock(365 * DAY_MS);
    await keepAddress(cache, "old");
    turnClock(-365 * DAY_MS);
    const lookUp = () => cache.addresses.lookUp(PAGE, [URL_A]);
    expect(await lookUp()).toEqual({ contents: [undefined], anyNew: true });
    expect(await lookUp()).toEqual({ contents: [undefined], anyNew: true });
    await keepAddress(cache, "new");
    expect((await lookUp()).contents).toEqual(["new"]);
  });

  it("verdicts kept before are still known, and go before those kept since", async () => {
    const cache = new VerdictCache(MAX_ENTRIES, 0);
    turnClock(DAY_MS);
    for (let i = 0; i < MAX_ENTRIES; i++) await keep(cache, `before ${i}`);
    turnClock(-DAY_MS);
    expect(await known(cache, "before 0")).toEqual([true]);
    for (let i = 0; i < MAX_ENTRIES / 2; i++) {
      vi.advanceTimersByTime(1);
      await keep(cache, `since ${i}`);
    }
    expect(await known(cache, "since 0", `since ${MAX_ENTRIES / 2 - 1}`)).toEqual([true, true]);
    expect(await cache.count()).toBeLessThanOrEqual(MAX_ENTRIES + 1);
  });
});

it("no address is believed for longer when the clock was set forward", async () => {
  const cache = new VerdictCache(MAX_ENTRIES);
  await keepAddress(cache, "content");
  turnClock(DAY_MS);
  expect((await cache.addresses.lookUp(PAGE, [URL_A])).contents).toEqual([undefined]);
});

describe("an entry that is about to be written", () => {
  it("is found among others, under keys of either kind", async () => {
    const database = new ResultsDatabase();
    const [verdicts, addresses] = [
      new LruStore(database, "verdicts", MAX_ENTRIES, 1_000),
      new LruStore(database, "addresses", MAX_ENTRIES, 1_000),
    ];
    const used = Date.now();
    void verdicts.put({ key: "new", value: { verdict, used }, erasures: 0 });
    const key = () => new Uint8Array([1, 2]).buffer;
    void addresses.put({ key: key(), value: { content: "c", freshUntil: used, used }, erasures: 0 });
    expect(await verdicts.get(["other", "new", "third"])).toEqual([undefined, { verdict, used }, undefined]);
    expect(await addresses.get([key()])).toEqual([{ content: "c", freshUntil: used, used }]);
  });
});
