import type { Verdict } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import type { AddressEntry } from "./addressIndex";
import type { CacheKey, VerdictCache } from "./verdictCache";

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

/** The cache as the classifier's worker reaches it, in the page that hosts the worker: see `CacheLink`. */
export const cacheApi = (cache: VerdictCache) => {
  const recall = async ({ key: { model, crop, content }, choice }: CacheQuery) => {
    const [verdict] = await cache.get(model, choice, crop, [content]);
    return verdict;
  };
  const keep = (entry: CacheEntry) =>
    "address" in entry
      ? cache.addresses.keep(entry.address, entry.erasures)
      : cache.keep(entry.key, entry.verdict, entry.erasures);
  return {
    wasSeen: (_: AbortSignal, page: string, url: string) => cache.addresses.wasSeen(page, url),

    /** The verdict for each query, in their order; undefined for an entry, whose writing is not waited for. */
    exchange: (_: AbortSignal, items: readonly (CacheQuery | CacheEntry)[]) =>
      Promise.all(items.map((item) => ("choice" in item ? recall(item) : void keep(item)))),
  };
};

export type CacheApi = ReturnType<typeof cacheApi>;
