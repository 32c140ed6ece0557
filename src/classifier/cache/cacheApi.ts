import type { Verdict } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import type { AddressEntry } from "./addressIndex";
import type { CacheKey, VerdictCache } from "./verdictCache";

/** The cache as the classifier's worker reaches it, in the page that hosts the worker. */
export const cacheApi = (cache: VerdictCache) => ({
  wasSeen: (_: AbortSignal, page: string, url: string) => cache.addresses.wasSeen(page, url),
  knownVerdict: async (_: AbortSignal, { model, crop, content }: CacheKey, choice: EngineChoice) =>
    (await cache.get(model, choice, crop, [content]))[0],
  keepVerdict: (_: AbortSignal, key: CacheKey, verdict: Verdict, erasures: number) =>
    cache.keep(key, verdict, erasures),
  keepAddress: (_: AbortSignal, entry: AddressEntry, erasures: number) => cache.addresses.keep(entry, erasures),
});

export type CacheApi = ReturnType<typeof cacheApi>;
