import { beforeEach, describe, expect, it, vi } from "vitest";
import { Corrections } from "../../../../src/content/page/corrections";
import type { Entry } from "../../../../src/content/page/entry";
import { pictureKey } from "../../../../src/content/page/pictureKey";

const ADDRESS = "https://a.example/cat.png";
const browser = vi.hoisted(() => ({
  extension: { inIncognitoContext: false },
  runtime: { id: "ours" },
  storage: {
    local: {
      kept: {} as Record<string, unknown>,
      listeners: [] as ((changes: object) => void)[],
      get: async () => browser.storage.local.kept,
      set: async (values: Record<string, unknown>) => {
        Object.assign(browser.storage.local.kept, values);
        const changes = { corrections: { newValue: values["corrections"] } };
        for (const listener of browser.storage.local.listeners) listener(changes);
      },
      onChanged: {
        addListener: (listener: (changes: object) => void) => browser.storage.local.listeners.push(listener),
      },
    },
  },
}));
vi.mock("webextension-polyfill", () => ({ default: browser }));

const entry = { address: ADDRESS } as Entry;
const open = async () => {
  const corrections = new Corrections(new AbortController().signal, changed);
  await corrections.load();
  return corrections;
};
const changed = vi.fn();

beforeEach(() => {
  changed.mockClear();
  browser.extension.inIncognitoContext = false;
  Object.assign(browser.storage.local, { kept: {}, listeners: [] });
});

it("keeps a word, and knows it on the next page", async () => {
  await (await open()).set(ADDRESS, " a cat ");
  expect((await open()).of(entry)).toBe("a cat");
});

describe("in a private window", () => {
  beforeEach(async () => {
    await (await open()).set(ADDRESS, "a cat");
    browser.extension.inIncognitoContext = true;
  });
  const kept = () => JSON.stringify(browser.storage.local.kept);

  it("a word holds on its page, and is stored nowhere", async () => {
    const page = await open();
    const before = kept();
    await page.set("https://b.example/", "a secret");
    expect(page.of({ address: "https://b.example/" } as Entry)).toBe("a secret");
    expect(changed).toHaveBeenCalled();
    expect(kept()).toBe(before);
    expect(kept()).not.toContain(pictureKey("https://b.example/"));
    expect((await open()).of({ address: "https://b.example/" } as Entry)).toBeUndefined();
  });

  it("words from other windows are known, and can be replaced and removed on the page alone", async () => {
    const page = await open();
    expect(page.of(entry)).toBe("a cat");
    await page.set(ADDRESS, "a lynx");
    expect(page.of(entry)).toBe("a lynx");
    await page.set(ADDRESS, "");
    expect(page.of(entry)).toBeUndefined();
    expect((await open()).of(entry)).toBe("a cat");
  });
});
