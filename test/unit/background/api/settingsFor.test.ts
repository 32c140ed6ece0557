import { beforeEach, expect, it, vi } from "vitest";
import type browser from "webextension-polyfill";
import { settingsFor } from "../../../../src/background/api/settingsFor";
import { DEFAULTS } from "../../../../src/settings/schema";

const sites = { "a.example": false, "b.example": true, "c.example": true };
const read = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/settings/store", () => ({ readSettings: read }));
beforeEach(() => read.mockResolvedValue({ ...DEFAULTS, language: "zh_CN", sites, maps: { ...sites } }));

const ask = async (url: string | undefined, tab?: string) => {
  const sender = { id: "ours", url, origin: url && new URL(url).origin, tab: tab && { id: 1, url: tab } };
  return settingsFor(sender as unknown as browser.Runtime.MessageSender);
};

it("tells a page its own site's choice, and of no other", async () => {
  expect(await ask("https://a.example/page", "https://a.example/page")).toEqual({
    ...DEFAULTS,
    language: "zh_CN",
    sites: { "a.example": false },
    maps: { "a.example": false },
  });
});

it("tells a frame of the page around it, which it is part of", async () => {
  expect((await ask("https://b.example/frame", "https://a.example/")).sites).toEqual({
    "a.example": false,
    "b.example": true,
  });
  expect((await ask("about:blank", "https://c.example/")).sites).toEqual({ "c.example": true });
});

it("tells a page without a site nothing of sites", async () => {
  expect((await ask("file:///home/me/page.html")).sites).toEqual({});
  expect((await ask(undefined)).sites).toEqual({});
});
