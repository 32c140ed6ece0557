/** What the tests of the cache share: a database of their own in memory, a clock that they turn, and entries to keep. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, vi } from "vitest";
import type { VerdictCache } from "../../../../src/classifier/cache/verdictCache";
import type { ModelEntry } from "../../../../src/models/entry";
import type { Verdict } from "../../../../src/protocol/answer";

export const model = { id: "m", sha256: "abc", verdict: { confident: 0.9, recognised: 0.3 } } as ModelEntry;
export const verdict: Verdict = {
  state: "unrecognised",
  candidates: [],
  top5: [],
  kinds: [],
  model: "m",
  engine: "wasm",
};
export const MAX_ENTRIES = 100;
export const HOUR_MS = 3_600_000;

export const PAGE = "https://page";
export const URL_A = "https://x/a.png";

export const keep = (cache: VerdictCache, content: string, { erasures }: { erasures: number } = cache) =>
  cache.keep({ model, crop: "centre", content }, verdict, erasures);
export const keepAddress = (cache: VerdictCache, content: string, { erasures }: { erasures: number } = cache) =>
  cache.addresses.keep({ page: PAGE, url: URL_A, content, freshUntil: Date.now() + HOUR_MS }, erasures);
export const known = async (cache: VerdictCache, ...names: string[]) =>
  (await cache.get(model, "auto", "centre", names)).map((found) => !!found);

/** For each test an empty database. */
export function useDatabase(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.stubGlobal("indexedDB", new IDBFactory());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
