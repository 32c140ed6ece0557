import type { EngineId, Verdict } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import type { AddressEntry } from "./addressIndex";
import type { CacheKey, VerdictCache } from "./verdictCache";

/** What a worker needs of a cache. */
export interface Memory extends Pick<VerdictCache, "get" | "keep" | "forget"> {
  readonly addresses: Pick<VerdictCache["addresses"], "keep" | "wasSeen">;
}

/** Asks for the verdict that is kept under a key; with a pinned engine, only for that engine's. */
export interface CacheQuery {
  readonly key: CacheKey;
  readonly choice: EngineChoice;
}

/** A verdict, or what an address showed. */
export type CacheEntry = (
  | { readonly key: CacheKey; readonly verdict: Verdict }
  | { readonly address: AddressEntry }
) & {
  /** Number of erasures when the picture was asked for; after another, nothing is kept. */
  readonly erasures: number;
};

/** What an engine said since a time, in ms since 1970, is not to be known any more. */
export interface Distrust {
  readonly engine: EngineId;
  readonly since: number;
}

export type CacheItem = CacheQuery | CacheEntry | Distrust;

/**
 * The cache as the classifier's worker reaches it, in the page that hosts the worker: see `CacheLink`.
 * @param distrusted called with an engine once what it said is forgotten
 */
export const cacheApi = (cache: Memory, distrusted: (engine: EngineId) => void) => {
  const forget = async ({ engine, since }: Distrust) => {
    await cache.forget(engine, since);
    distrusted(engine);
  };
  const recall = async ({ key: { model, crop, content }, choice }: CacheQuery) => {
    const [verdict] = await cache.get(model, choice, crop, [content]);
    return verdict;
  };
  const keep = (entry: CacheEntry) =>
    "address" in entry
      ? cache.addresses.keep(entry.address, entry.erasures)
      : cache.keep(entry.key, entry.verdict, entry.erasures);
  const take = (item: CacheItem) => {
    if ("choice" in item) return recall(item);
    void ("since" in item ? forget(item) : keep(item));
  };
  return {
    wasSeen: (_: AbortSignal, page: string, url: string) => cache.addresses.wasSeen(page, url),

    /** The verdict for each query, in their order; undefined for the others, whose writing is not waited for. */
    exchange: (_: AbortSignal, items: readonly CacheItem[]) => Promise.all(items.map(take)),
  };
};

export type CacheApi = ReturnType<typeof cacheApi>;
