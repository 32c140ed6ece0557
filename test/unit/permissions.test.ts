import { expect, it, vi } from "vitest";
import { ALL_SITES, grantSites, maySendReferer, patternOf, withdrawSites } from "../../src/permissions";

const REFERER = "declarativeNetRequestWithHostAccess";

const permissions = vi.hoisted(() => ({
  request: vi.fn(async () => true),
  remove: vi.fn(async () => true),
  contains: vi.fn(async () => false),
}));
vi.mock("webextension-polyfill", () => ({ default: { permissions } }));

it("asks for a Referer together with the sites", async () => {
  expect(await grantSites(patternOf("a.example"), ALL_SITES)).toBe(true);
  expect(permissions.request.mock.calls).toEqual([
    [{ origins: ["*://a.example/*", "*://*/*"], permissions: [REFERER] }],
  ]);
});

it("asks at once, while the browser still knows of the click", () => {
  permissions.request.mockClear();
  void grantSites(ALL_SITES);
  expect(permissions.request).toHaveBeenCalledOnce();
});

it("leaves the Referer granted when sites are withdrawn", async () => {
  await withdrawSites(ALL_SITES);
  expect(permissions.remove.mock.calls).toEqual([[{ origins: ["*://*/*"] }]]);
  expect(await maySendReferer()).toBe(false);
  expect(permissions.contains.mock.calls).toEqual([[{ permissions: [REFERER] }]]);
});
