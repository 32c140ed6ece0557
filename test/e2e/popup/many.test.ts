/** The popup on a page of two thousand pictures. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askContent, openTab, type Tab } from "../../../scripts/cli/labelPage";
import { pictureKey } from "../../../src/corrections/pictureKey";
import type { Summary } from "../../../src/protocol/page/summary";
import { blackPng } from "../../make/png";
import {
  CARRIED_MODEL,
  eventually,
  html,
  openPopup,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";

const PICTURES = 2_000;
const LABELS = 500;
const LAST = "the last of all";
/** Each label is given to three or four pictures far from each other, and one to the page's last picture alone. */
const wordOf = (index: number) => (index === PICTURES - 1 ? LAST : `thing ${index % LABELS}`);

describe("the popup on a page of 2,000 pictures", () => {
  const running = useBrowser();
  let site: Site;
  let tab: Tab;
  let popup: Page;

  beforeAll(async () => {
    // Inside the page itself: requesting so many pictures from a server takes the browser 20 s.
    const png = Buffer.from(blackPng(80, 80)).toString("base64");
    const addresses = Array.from({ length: PICTURES }, (_, index) => `data:image/png;i=${index};base64,${png}`);
    const tag = (address: string, index: number) =>
      `<img id="picture${index}" width="80" height="80" src="${address}" alt="">`;
    site = await serveSite({ "/": html(addresses.map(tag).join(" ")) });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    // The user's words: labels that are known at once, whatever the model says.
    const words = addresses.map((address, index) => [pictureKey(address), wordOf(index)]);
    await running().background.evaluate((corrections) => chrome.storage.local.set({ corrections }), words);
    tab = await openTab(running(), `${site.origin}/`);
    // The page is in front while it is searched, as under a real popup.
    const found = async () =>
      (await askContent<Summary>(running(), tab.id, "summary", [-1]).catch(() => undefined))?.total;
    await eventually(async () => (await found()) === PICTURES, "all are found");
    popup = await openPopup(running(), tab.id);
  });
  afterAll(() => site.close());

  const rows = () => popup.locator(".labels .row");
  const rowOf = (label: string) => popup.locator(".labels > li").filter({ hasText: label });
  const isInWindow = (index: number) =>
    tab.page.evaluate((id) => {
      const { top, bottom } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
      return top < innerHeight && bottom > 0 && bottom > top;
    }, `picture${index}`);

  it("counts them all, and makes no more rows than are near", async () => {
    await popup.locator(".labels").waitFor();
    await eventually(
      async () => (await popup.locator("h2 .count").first().textContent()) === "2,000",
      "all are counted",
    );
    await rowOf("thing 0").first().waitFor();
    expect(await rows().count()).toBeLessThan(200);
  });

  it("has the last label at the end of its list, and goes from it to the last picture of the page", async () => {
    await popup.mouse.move(180, 300);
    await eventually(async () => {
      await popup.mouse.wheel(0, 3_000);
      return (await rowOf(LAST).count()) === 1;
    }, "the end of the list is reached");
    await expect.poll(() => rows().count()).toBe(LABELS + 1);
    await expect.poll(() => popup.locator(".labels > li").last().textContent()).toContain(LAST);
    expect(await isInWindow(PICTURES - 1)).toBe(false);
    await rowOf(LAST).locator(".row").click();
    await popup.locator(".position").getByText("1 of 1").waitFor();
    await expect.poll(() => isInWindow(PICTURES - 1)).toBe(true);
  });

  it("finds one label of many, and goes to each of its pictures", async () => {
    // Its list was as long as it gets: to make all those rows anew would stop the popup for a moment.
    await popup.getByRole("searchbox").fill("thing");
    await popup.getByText(`${LABELS} labels match`).waitFor();
    expect(await rows().count()).toBeLessThan(200);
    await popup.getByRole("searchbox").fill("thing 123");
    await popup.getByText("1 label matches").waitFor();
    for (const [turn, position] of ["1 of 4", "2 of 4", "3 of 4", "4 of 4"].entries()) {
      const go = turn === 0 ? rowOf("thing 123").locator(".row") : popup.getByRole("button", { name: "Next picture" });
      await go.click();
      await popup.locator(".position").getByText(position).waitFor();
      await expect.poll(() => isInWindow(123 + turn * LABELS)).toBe(true);
    }
    await popup.getByRole("searchbox").fill("");
    await rowOf("thing 0").first().waitFor();
    await expect.poll(() => rows().count()).toBeLessThan(200);
  });

  it("adds rows when the keyboard comes to the end of the list", async () => {
    const before = await rows().count();
    await rows().last().focus();
    await eventually(async () => (await rows().count()) > before, "there are more");
  });
});
