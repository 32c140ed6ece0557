import { LruStore } from "./lruStore";
import type { ResultsDatabase } from "./resultsDatabase";

/** What an address showed when it was requested. */
export interface AddressEntry {
  /** Origin of the page that showed it. */
  readonly page: string;
  readonly url: string;
  /** SHA-256 of the picture's bytes. */
  readonly content: string;
  /** Time until which the address is known to show this picture, in ms since 1970. */
  readonly freshUntil: number;
}

/**
 * What addresses showed, for as long as the HTTP cache would have shown it again
 * without asking the server. Entries are separate for each origin whose pages
 * asked, as in the browser's HTTP cache: a page can only say of itself what it
 * shows.
 *
 * Each is stored under an HMAC of page and address, whose key never leaves this
 * browser: the database names no site.
 */
export class AddressIndex {
  private readonly store: LruStore<"addresses">;
  private signing: Promise<CryptoKey | undefined> | undefined;

  /** Takes the parameters of `LruStore`. */
  constructor(
    private readonly database: ResultsDatabase,
    maxEntries: number,
    pauseMs: number,
  ) {
    this.store = new LruStore(database, "addresses", maxEntries, pauseMs);
  }

  /** @param erasures number of erasures when the picture was asked for; after a further erasure, nothing is kept */
  async keep({ page, url, content, freshUntil }: AddressEntry, erasures: number): Promise<void> {
    const key = await this.keyOf(page, url);
    if (key) await this.store.put({ key, value: { content, freshUntil, used: Date.now() }, erasures });
  }

  /**
   * The SHA-256 of what each address is known to show still, undefined for the other addresses; and whether any of
   * them never showed a picture.
   */
  async lookUp(page: string, urls: readonly string[]): Promise<{ contents: (string | undefined)[]; anyNew: boolean }> {
    const now = Date.now();
    const entries = await this.entries(page, urls);
    return {
      contents: entries.map((entry) => (entry && entry.freshUntil > now ? entry.content : undefined)),
      anyNew: entries.includes(undefined),
    };
  }

  /** Whether the address showed a picture before, even if it may show another one by now. */
  async wasSeen(page: string, url: string): Promise<boolean> {
    return (await this.entries(page, [url]))[0] !== undefined;
  }

  private async entries(page: string, urls: readonly string[]) {
    const keys = await Promise.all(urls.map((url) => this.keyOf(page, url)));
    const known = keys.filter((key) => !!key);
    if (known.length < urls.length) return urls.map(() => undefined);
    const now = Date.now();
    // What was used in the future was kept by a clock that has been set back since: nobody knows how old it is.
    return (await this.store.get(known)).map((entry) => (entry && entry.used <= now ? entry : undefined));
  }

  private async keyOf(page: string, url: string): Promise<ArrayBuffer | undefined> {
    this.signing ??= this.readSigningKey();
    const key = await this.signing;
    if (!key) this.signing = undefined;
    return key && crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${page}\n${url}`));
  }

  private async readSigningKey(): Promise<CryptoKey | undefined> {
    return (await this.database.try((database) => database.get("keys", "addresses"))) ?? this.makeSigningKey();
  }

  /** The first key stored wins: the page that takes over from an earlier one may make a key at the same time. */
  private async makeSigningKey(): Promise<CryptoKey | undefined> {
    const made = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    return this.database.try(async (database) => {
      const { store, done } = database.transaction("keys", "readwrite");
      const key = (await store.get("addresses")) ?? made;
      await store.put(key, "addresses");
      await done;
      return key;
    });
  }
}
