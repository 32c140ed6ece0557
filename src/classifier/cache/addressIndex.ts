import { LruStore } from "./lruStore";
import type { ResultsDatabase } from "./resultsDatabase";

/**
 * What addresses showed, for as long as the HTTP cache would have shown it again
 * without asking the server. Kept apart for each origin whose pages asked, as the
 * browser keeps its HTTP cache: a page can only say of itself what it shows.
 *
 * Stored is an HMAC of page and address, under a key that never leaves this
 * browser: the database names no site.
 */
export class AddressIndex {
  private readonly store: LruStore<"addresses">;
  private signing: Promise<CryptoKey | undefined> | undefined;

  constructor(
    private readonly storage: ResultsDatabase,
    most: number,
    pause: number,
  ) {
    this.store = new LruStore(storage, "addresses", most, pause);
  }

  /** @param freshUntil in ms since 1970 */
  async keep(page: string, url: string, content: string, freshUntil: number): Promise<void> {
    const key = await this.keyOf(page, url);
    if (key) await this.store.put({ key, value: { content, freshUntil, used: Date.now() } });
  }

  /** The content of each address, where it is known to be shown still. */
  async contents(page: string, urls: readonly string[]): Promise<(string | undefined)[]> {
    const now = Date.now();
    const entries = await this.entries(page, urls);
    return entries.map((entry) => (entry && entry.freshUntil > now ? entry.content : undefined));
  }

  /** Whether the address showed something before, be it the same or not. */
  async seen(page: string, url: string): Promise<boolean> {
    return (await this.entries(page, [url]))[0] !== undefined;
  }

  private async entries(page: string, urls: readonly string[]) {
    const keys = await Promise.all(urls.map((url) => this.keyOf(page, url)));
    const known = keys.filter((key) => !!key);
    return known.length === urls.length ? this.store.get(known) : urls.map(() => undefined);
  }

  private async keyOf(page: string, url: string): Promise<ArrayBuffer | undefined> {
    this.signing ??= this.read();
    const key = await this.signing;
    if (!key) this.signing = undefined;
    return key && crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${page}\n${url}`));
  }

  private async read(): Promise<CryptoKey | undefined> {
    return (await this.storage.try((database) => database.get("keys", "addresses"))) ?? this.make();
  }

  /** Two contexts may both make one: the first that is stored counts. */
  private async make(): Promise<CryptoKey | undefined> {
    const made = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    return this.storage.try(async (database) => {
      const { store, done } = database.transaction("keys", "readwrite");
      const key = (await store.get("addresses")) ?? made;
      await store.put(key, "addresses");
      await done;
      return key;
    });
  }
}
