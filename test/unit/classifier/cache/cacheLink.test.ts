/** The worker's way to the cache: few messages for many pictures, in order, and no failure. */
import { describe, expect, it, vi } from "vitest";
import type { CacheEntry, CacheQuery } from "../../../../src/classifier/cache/cacheApi";
import { CacheLink } from "../../../../src/classifier/cache/cacheLink";
import type { Verdict } from "../../../../src/protocol/answer";

const query = (content: string) => ({ key: { content }, choice: "auto" }) as unknown as CacheQuery;
const entry = (content: string) => ({ key: { content } }) as unknown as CacheEntry;
const contents = (items: readonly unknown[]) => (items as CacheQuery[]).map(({ key }) => key.content);

describe("what pictures ask of the cache", () => {
  it("shares a message while another is being answered, in order, and each gets its own answer", async () => {
    const messages: string[][] = [];
    const link = new CacheLink({
      wasSeen: async () => true,
      exchange: async (_, items) => {
        messages.push(contents(items));
        return contents(items).map((content) => ({ model: content }) as Verdict);
      },
    });
    const ask = async (content: string) => (await link.knownVerdict(query(content)))?.model;
    const first = ask("a");
    await Promise.resolve();
    link.keep(entry("b"));
    expect(await Promise.all([first, ask("c"), ask("d")])).toEqual(["a", "c", "d"]);
    expect(messages).toEqual([["a"], ["b", "c", "d"]]);
  });

  it("takes along what is to be kept, which goes by itself only where nothing is asked for a while", async () => {
    vi.useFakeTimers();
    const messages: string[][] = [];
    const link = new CacheLink({
      wasSeen: async () => true,
      exchange: async (_, items) => {
        messages.push(contents(items));
        return items.map(() => undefined);
      },
    });
    for (const content of ["a", "b"]) link.keep(entry(content));
    await vi.advanceTimersByTimeAsync(50);
    expect(messages).toEqual([]);
    await link.knownVerdict(query("c"));
    link.keep(entry("d"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(messages).toEqual([["a", "b", "c"], ["d"]]);
    vi.useRealTimers();
  });

  it("is unknown where there is no answer", async () => {
    const fail = () => Promise.reject(new Error("gone"));
    const link = new CacheLink({ wasSeen: fail, exchange: fail });
    expect(await link.knownVerdict(query("a"))).toBeUndefined();
    expect(await link.wasSeen("https://page", "https://x")).toBe(false);
    link.keep(entry("a"));
  });
});
