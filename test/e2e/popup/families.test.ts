/** The popup on a page with a picture of which only the kind of thing is sure. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insideBadges } from "../support/badgesInside";
import { everyVerdict } from "../support/everyVerdict";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  labelPage,
  openPopup,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { sample } from "../support/samples";

const NAMES = ["clock", "sunglasses", "pool-table"];
const running = useBrowser({ ...EVERY_SITE, change: everyVerdict });
let site: Site;
let page: Page;
let id: number;
let popup: Page;

beforeAll(async () => {
  site = await serveSite({
    "/": html(NAMES.map((name) => `<img width="200" height="200" src="/${name}.svg" alt="">`).join("")),
    ...Object.fromEntries(NAMES.map((name) => [`/${name}.svg`, sample(name)])),
  });
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  ({ page, id } = await labelPage(running(), `${site.origin}/`, NAMES.length));
  popup = await openPopup(running(), id);
  await popup.getByText(/\d of \d+ recognised/).waitFor();
});
afterAll(() => site.close());

const row = () => popup.locator(".labels > li", { hasText: "insect" });

it("lists it beside the labels, says that it is a kind, and counts it on the toolbar button", async () => {
  await row().getByText("kind").waitFor();
  await row()
    .getByText(/^\d+% sure$|% sure/)
    .waitFor();
  const number = () => running().background.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
  await popup.getByText("2 of 3 recognised").waitFor();
  await eventually(async () => (await number()) === "2", "all pictures with a word are counted");
});

it("finds it by its word, by what it may be, and by what that is", async () => {
  const rows = popup.locator(".labels > li");
  for (const [text, found] of [
    ["insec", "insect"],
    ["butterf", "insect"],
    ["invertebrate", "insect"],
  ] as const) {
    await popup.getByRole("searchbox").fill(text);
    await popup.getByText("1 label matches").waitFor();
    await expect.poll(() => rows.allInnerTexts()).toEqual([expect.stringContaining(found)]);
  }
  await popup.getByRole("searchbox").fill("");
});

it("goes to its picture, and says which it may be", async () => {
  await row().locator(".row").click();
  await row()
    .getByText(/butterfly, \d+%/)
    .waitFor();
  await eventually(async () => (await insideBadges(page)).classes.includes("ring"), "there is a ring");
  await row().getByRole("button", { name: "Wrong? insect" }).click();
  await row().getByRole("button", { name: "butterfly", exact: true }).click();
  await popup.locator(".labels > li", { hasText: "butterfly" }).getByText("your label").waitFor();
  await expect.poll(() => row().count()).toBe(0);
});
