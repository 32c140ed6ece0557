import { beforeEach, expect, it, vi } from "vitest";
import { pictureKey } from "../../../src/corrections/pictureKey";
import { readCorrections, storeCorrection } from "../../../src/corrections/store";

const ADDRESS = "https://a.example/cat.png";
const browser = vi.hoisted(() => ({
  extension: { inIncognitoContext: false },
  storage: {
    local: {
      kept: {} as Record<string, unknown>,
      get: async () => browser.storage.local.kept,
      set: async (values: Record<string, unknown>) => void Object.assign(browser.storage.local.kept, values),
    },
  },
}));
vi.mock("webextension-polyfill", () => ({ default: browser }));
let last = Promise.resolve();
vi.stubGlobal("navigator", {
  locks: { request: (_: string, work: () => Promise<void>) => (last = last.then(work)) },
});

const labels = async () => Object.fromEntries(await readCorrections());

beforeEach(() => {
  browser.extension.inIncognitoContext = false;
  browser.storage.local.kept = {};
});

it("keeps a label under a digest of the address, and removes it", async () => {
  await storeCorrection(ADDRESS, " a cat ");
  expect(await labels()).toEqual({ [pictureKey(ADDRESS)]: "a cat" });
  expect(JSON.stringify(browser.storage.local.kept)).not.toContain("a.example");
  await storeCorrection(ADDRESS, "  ");
  expect(await labels()).toEqual({});
});

it("keeps both of two labels that are stored at the same time", async () => {
  await Promise.all([storeCorrection(ADDRESS, "a cat"), storeCorrection("https://b.example/", "a dog")]);
  expect(Object.values(await labels())).toEqual(["a cat", "a dog"]);
});

it("keeps the latest, and cuts long ones", async () => {
  const many = Array.from({ length: 2_000 }, (_, i): [string, string] => [`${i}`, "old"]);
  browser.storage.local.kept = { corrections: many };
  await storeCorrection(ADDRESS, "x".repeat(1_000));
  const all = [...(await readCorrections())];
  expect(all).toHaveLength(2_000);
  expect(all[0]?.[0]).toBe("1");
  expect(all.at(-1)).toEqual([pictureKey(ADDRESS), "x".repeat(100)]);
});

it("takes what is damaged in the storage for nothing", async () => {
  browser.storage.local.kept = { corrections: { picture: "a cat" } };
  expect(await labels()).toEqual({});
});

it("stores nothing in a private window", async () => {
  browser.extension.inIncognitoContext = true;
  await expect(storeCorrection(ADDRESS, "a secret")).rejects.toThrow("private window");
  expect(browser.storage.local.kept).toEqual({});
});
