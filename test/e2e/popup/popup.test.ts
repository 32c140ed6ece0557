/** The popup on a page of our own drawings: groups, filter, and what it counts. */
import { describe, expect, it } from "vitest";
import { eventually } from "../support/harness";
import { usePopup } from "../support/popupPage";

describe("the popup", () => {
  const { running, popup, tab, named, inState, rowOf } = usePopup();

  it("groups what is known, with counts and pictures, and says why the rest has no label", async () => {
    const counts = async () => (await popup().locator(".labels .number").allInnerTexts()).map(Number);
    const sure = [...inState("confident"), ...named()].length;
    await expect.poll(async () => (await counts()).reduce((a, b) => a + b, 0)).toBe(sure);
    expect((await counts())[0]).toBe(2);
    expect(inState("ambiguous").length).toBeGreaterThan(0);
    await expect.poll(() => popup().locator(".ambiguous > li").count()).toBe(inState("ambiguous").length);
    await eventually(
      async () =>
        (
          await popup()
            .locator(".labels img")
            .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))
        ).every((width) => width > 0),
      "the small pictures are there",
    );
  });

  it("shows what matches the filter, and says how many labels and pictures that is", async () => {
    const rows = popup().locator(".labels > li, .ambiguous > li");
    const before = await rows.count();
    await popup().getByRole("searchbox", { name: "Filter" }).fill("BROL");
    await eventually(async () => (await rows.count()) < before, "some are gone");
    await popup().getByText("1 label matches").waitFor();
    await expect.poll(() => rowOf("brolly").count()).toBe(1);
    await popup().getByRole("searchbox").fill("no such thing");
    await popup().getByText("Nothing matches.").waitFor();
    await expect.poll(() => rows.count()).toBe(0);
  });

  it("shows the number of recognised pictures on the toolbar button, as in its own line, and none on a page that is left", async () => {
    const text = () => running().background.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab().id);
    const worded = [...inState("confident"), ...inState("ambiguous"), ...named()].length;
    await eventually(async () => (await text()) === String(worded), "the number is there");
    await tab().page.evaluate(() => document.querySelector("#umbrella")?.remove());
    await eventually(async () => (await text()) === String(worded - 1), "it is less");
    await tab().page.evaluate(() => {
      const frame = Object.assign(document.createElement("iframe"), { id: "late", width: 300, height: 250 });
      document.body.prepend(Object.assign(frame, { src: "/inner" }));
    });
    await eventually(async () => (await text()) === String(worded), "a frame's pictures count");
    await tab().page.evaluate(() => document.querySelector("#late")?.remove());
    await eventually(async () => (await text()) === String(worded - 1), "a removed frame's do not");
    await tab().page.goto("about:blank");
    await eventually(async () => (await text()) === "", "it is gone");
  });
});
