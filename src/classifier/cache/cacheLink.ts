import { throttled } from "../../async/throttled";
import { swallow } from "../../debug";
import type { Verdict } from "../../protocol/answer";
import type { Remote } from "../../protocol/rpc";
import type { CacheApi, CacheEntry, CacheItem, CacheQuery, Distrust } from "./cacheApi";
import { Coalescer } from "./coalescer";

/** What is asked of the cache goes on although a picture is no longer wanted: other pictures share its message. */
const { signal } = new AbortController();

/** Time in ms after which what is kept is sent although nobody asks for anything. */
const KEEP_MS = 200;

/**
 * The way from the worker to the cache. What pictures ask for while a message is
 * still being answered shares the next one, and so does what is to be kept, in the order in which it was asked: a
 * verdict that was kept is known to whoever asks after that. Like the cache, this
 * never fails: where there is no answer, nothing is known.
 */
export class CacheLink {
  private readonly items: Coalescer<CacheItem, Verdict | undefined>;
  /** What is to be kept travels with the next question: nobody waits for it. */
  private kept: CacheEntry[] = [];
  private readonly sendSoon = throttled(signal, KEEP_MS, () => void this.send([]));

  constructor(private readonly host: Remote<CacheApi>) {
    this.items = new Coalescer((items) => host.exchange(signal, items).catch(swallow("asking the cache", [])));
  }

  /** Whether the address showed a picture before, which may be another one by now. */
  wasSeen(page: string, url: string): Promise<boolean> {
    return this.host.wasSeen(signal, page, url).catch(swallow("asking the cache of an address", false));
  }

  async knownVerdict(query: CacheQuery): Promise<Verdict | undefined> {
    return (await this.send([query])).at(-1);
  }

  keep(entry: CacheEntry): void {
    this.kept.push(entry);
    this.sendSoon();
  }

  /** Forgets what an engine said that has become wrong, as far as it was kept before this call. */
  forget(distrust: Distrust): void {
    void this.send([distrust]);
  }

  private send(items: readonly CacheItem[]): Promise<readonly (Verdict | undefined)[]> {
    const all = [...this.kept, ...items];
    this.kept = [];
    return all.length > 0 ? this.items.add(all) : Promise.resolve([]);
  }
}
