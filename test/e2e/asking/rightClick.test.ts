/** "Classify this image": on an image, and on something that lies over an image. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, openTab, type Tab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { type Badges, insideBadges } from "../support/badgesInside";
import { lookedThrough } from "../support/found";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { sample } from "../support/samples";

describe("a right-click", () => {
  // Only this site: elsewhere a page would be labelled without a click.
  const running = useBrowser({ hostPermissions: ["http://127.0.0.1/*"] });
  let site: Site;
  let tab: Tab;
  let page: Page;

  beforeAll(async () => {
    site = await serveSite({
      "/": html(
        `<div style="position: relative; width: 300px">
           <img id="clock" width="300" height="300" src="/clock.svg" alt="">
           <a id="overlay" href="#" style="position: absolute; inset: 0"></a>
         </div><p id="text" style="margin-top: 100px">No picture here.</p>`,
      ),
      "/clock.svg": sample("clock"),
    });
  });
  beforeEach(async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", badgesHidden: true });
    tab = await openTab(running(), `${site.origin}/`);
    page = tab.page;
    await eventually(
      () => askContent<PictureReport[]>(running(), tab.id, "pictures").catch(() => undefined),
      "it runs",
    );
  });
  afterAll(() => site.close());

  /** Sends the extension the event of a click on its menu, since a page cannot open the menu itself. */
  const choose = (info: Partial<chrome.contextMenus.OnClickData>) =>
    running().background.evaluate(
      async ({ id, more }) => {
        const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
        clicked.dispatch(
          { menuItemId: "classify-picture", frameId: 0, editable: false, ...more },
          await chrome.tabs.get(id),
        );
        // The extension begins with the same call, so calls to the page after this one come after the extension's.
        await chrome.scripting.executeScript({ target: { tabId: id }, func: () => {} });
      },
      { id: tab.id, more: info },
    );
  const badge = async () => {
    const inside: Badges = await insideBadges(page);
    return inside.classes.some((name) => name.startsWith("badge")) && inside.text;
  };

  it("on an image shows its badge, even while badges are hidden", async () => {
    expect(await badge()).toBe(false);
    await choose({ mediaType: "image", srcUrl: `${site.origin}/clock.svg` });
    expect(await eventually(badge, "the badge is there")).toContain("clock or watch");
    await page.close();
  });

  it("on something that lies over an image finds the image below", async () => {
    await page.click("#overlay", { button: "right" });
    await choose({});
    expect(await eventually(badge, "the badge is there")).toContain("clock or watch");
    await page.close();
  });

  it("where there is no image shows nothing", async () => {
    await page.click("#text", { button: "right" });
    await choose({});
    expect(await askContent(running(), tab.id, "classifyOne")).toBe(false);
    await lookedThrough(page);
    expect(await badge()).toBe(false);
    await page.close();
  });
});
