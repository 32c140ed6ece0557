/** Going from the popup to a picture on the page. */
import { describe, expect, it } from "vitest";
import { openTab } from "../../../scripts/cli/labelPage";
import { pictureKey } from "../../../src/corrections/pictureKey";
import { insideBadges } from "../support/badgesInside";
import { eventually, openPopup } from "../support/harness";
import { holdTimeouts } from "../support/ourWorld";
import { usePopup } from "../support/popupPage";

describe("the popup", () => {
  const { running, popup, tab, origin, rowOf } = usePopup();
  const inWindow = (id: string) =>
    tab().page.evaluate((name) => {
      const { top, bottom } = document.getElementById(name)?.getBoundingClientRect() ?? new DOMRect();
      return top >= 0 && bottom <= innerHeight;
    }, id);
  const hasRing = async () => (await insideBadges(tab().page)).classes.includes("ring");

  it("goes to a picture and rings it, then to the next of that label, closes its row, and leaves the page's nodes alone", async () => {
    const row = rowOf("brolly").locator(".row");
    const timeouts = await holdTimeouts(tab().page, 2_000);
    const nodes = await tab().page.evaluate(() => document.body.outerHTML);
    await row.click();
    await popup().locator(".position").getByText("1 of 2").waitFor();
    await expect.poll(() => inWindow("umbrella")).toBe(true);
    expect(await inWindow("umbrellaagain")).toBe(false);
    await popup().getByRole("button", { name: "Next picture" }).click();
    await popup().locator(".position").getByText("2 of 2").waitFor();
    await expect.poll(() => inWindow("umbrellaagain")).toBe(true);
    await row.click();
    await expect.poll(() => popup().locator(".position").count()).toBe(0);
    // The page draws only while it is in front.
    await tab().page.bringToFront();
    await eventually(hasRing, "there is a ring");
    await timeouts.release();
    await eventually(async () => !(await hasRing()), "the ring goes after a moment");
    expect(await tab().page.evaluate(() => document.body.outerHTML)).toBe(nodes);
  });

  it("marks all pictures of a row that is pointed at, wherever the page is scrolled to, until the popup is closed", async () => {
    const marked = async () => (await insideBadges(tab().page)).classes.filter((name) => name === "ring kept").length;
    await rowOf("brolly").hover();
    await tab().page.bringToFront();
    await eventually(async () => (await marked()) === 1, "the one in the window is marked");
    await tab().page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await eventually(
      async () => (await inWindow("umbrellaagain")) && (await marked()) === 1,
      "so is the one far below",
    );
    await popup().close();
    await eventually(async () => (await marked()) === 0, "nothing is marked any more");
  });

  it("goes through the pictures of all frames, those of other sites too", async () => {
    const elsewhere = `${origin().replace("127.0.0.1", "localhost")}/umbrella.svg`;
    const words = [`${origin()}/umbrella.svg`, elsewhere].map((address) => [pictureKey(address), "brolly"]);
    await running().background.evaluate((corrections) => chrome.storage.local.set({ corrections }), words);
    const { page, id } = await openTab(running(), `${origin()}/framed`);
    const its = await openPopup(running(), id);
    await its.getByText("of 3 recognised").waitFor();
    const row = its.locator(".labels > li").filter({ hasText: "brolly" }).locator(".row");
    const inSight = () =>
      page.evaluate(() => (document.querySelector("#other")?.getBoundingClientRect().top ?? Infinity) < innerHeight);
    const next = its.getByRole("button", { name: "Next picture" });
    for (const position of ["1 of 3", "2 of 3", "3 of 3"]) {
      expect(await inSight()).toBe(false);
      await (position === "1 of 3" ? row : next).click();
      await its.locator(".position").getByText(position).waitFor();
    }
    await eventually(inSight, "the other site's frame is shown");
    await its.close();
    await page.close();
  });
});
