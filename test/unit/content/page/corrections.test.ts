import { beforeEach, describe, expect, it, vi } from "vitest";
import { Corrections } from "../../../../src/content/page/corrections";
import type { Entry } from "../../../../src/content/page/entry";
import { pictureKey } from "../../../../src/corrections/pictureKey";

const ADDRESS = "https://a.example/cat.png";
const stored = new Map<string, string>();
const questions: (readonly string[])[] = [];
const ask = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/protocol/askBackground", () => ({ askBackground: ask }));

const entryAt = (address: string) => ({ address }) as Entry;
const entry = entryAt(ADDRESS);
const changed = vi.fn();
const open = async () => {
  const corrections = new Corrections(new AbortController().signal, changed);
  await corrections.load();
  return corrections;
};

beforeEach(() => {
  changed.mockClear();
  stored.clear();
  questions.length = 0;
  ask.mockReset().mockImplementation(async (_, keys: readonly string[]) => {
    questions.push(keys);
    return { any: stored.size > 0, labels: keys.flatMap((key) => (stored.has(key) ? [[key, stored.get(key)]] : [])) };
  });
});

describe("the user's labels", () => {
  it("are asked for by digest, together, and once", async () => {
    stored.set(pictureKey(ADDRESS), "a cat");
    const corrections = await open();
    changed.mockClear();
    const entries = [entry, entryAt("https://a.example/dog.png")];
    expect(entries.map((one) => corrections.of(one))).toEqual([undefined, undefined]);
    await corrections.lookUp(entries);
    expect(changed).toHaveBeenCalledOnce();
    expect(entries.map((one) => corrections.of(one))).toEqual(["a cat", undefined]);
    expect(questions).toEqual([[], entries.map(({ address }) => pictureKey(address))]);
  });

  it("are not asked for, and no address is hashed, while the user has corrected nothing", async () => {
    const corrections = await open();
    await corrections.lookUp([entry]);
    expect(questions).toEqual([[]]);
  });

  it("are asked for in batches", async () => {
    stored.set("0", "anything");
    const corrections = await open();
    await corrections.lookUp(Array.from({ length: 2_500 }, (_, i) => entryAt(`https://a.example/${i}`)));
    expect(questions.map(({ length }) => length)).toEqual([0, 1_000, 1_000, 500]);
  });

  it("follow what is stored and erased meanwhile, also during a question", async () => {
    const corrections = await open();
    let answer = (_: { any: boolean; labels: [] }) => {};
    ask.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const first = corrections.load();
    await Promise.resolve();
    stored.set(pictureKey(ADDRESS), "a cat");
    const second = corrections.load();
    answer({ any: false, labels: [] });
    await Promise.all([first, second]);
    await corrections.lookUp([entry]);
    expect(corrections.of(entry)).toBe("a cat");
    stored.clear();
    changed.mockClear();
    await corrections.load();
    expect(corrections.of(entry)).toBeUndefined();
    expect(changed).toHaveBeenCalled();
  });

  it("are asked for again where the background did not answer, at first or later", async () => {
    stored.set(pictureKey(ADDRESS), "a cat");
    ask.mockRejectedValueOnce(new Error("restarting"));
    const corrections = await open();
    expect(corrections.of(entry)).toBeUndefined();
    await corrections.lookUp([entry]);
    expect(corrections.of(entry)).toBe("a cat");
    const other = entryAt("https://a.example/dog.png");
    stored.set(pictureKey(other.address), "a dog");
    ask.mockRejectedValueOnce(new Error("restarting"));
    await corrections.lookUp([other]);
    await corrections.lookUp([other]);
    expect(corrections.of(other)).toBe("a dog");
    stored.set(pictureKey(other.address), "a wolf");
    ask.mockRejectedValueOnce(new Error("restarting"));
    await corrections.load();
    await corrections.lookUp([other]);
    expect(corrections.of(other)).toBe("a wolf");
  });
});

describe("in a private window", () => {
  it("a label holds on its page, replaces and removes one from other windows, and is asked for by nobody", async () => {
    stored.set(pictureKey(ADDRESS), "a cat");
    const page = await open();
    await page.lookUp([entry]);
    page.nameForNow(entry, "a lynx");
    expect(page.of(entry)).toBe("a lynx");
    page.nameForNow(entry, "");
    expect(page.of(entry)).toBeUndefined();
    const other = await open();
    await other.lookUp([entry]);
    expect(other.of(entry)).toBe("a cat");
  });

  it("a label of the page is known where nothing is stored", async () => {
    const page = await open();
    page.nameForNow(entry, "a secret");
    expect(page.of(entry)).toBe("a secret");
    expect(changed).toHaveBeenCalled();
    expect(questions).toEqual([[]]);
  });
});
