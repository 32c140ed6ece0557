/** The popup on pages that no extension may read, or that have no pictures. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab } from "../../../scripts/cli/labelPage";
import { html, openPopup, type Site, serveSite, useBrowser } from "../support/harness";
import { drawing } from "../support/samples";

const BROWSER_PAGE = /belongs to the browser itself|does not let extensions/;
/** One empty page. https://www.iso.org/standard/75839.html */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

describe("the popup says kindly why there is nothing", () => {
  const running = useBrowser();
  let site: Site;
  beforeAll(async () => {
    site = await serveSite({
      "/": html("<p>Words alone.</p>"),
      "/file.pdf": { type: "application/pdf", body: PDF },
    });
  });
  afterAll(() => site.close());

  it.each<[string, RegExp]>([
    ["chrome://settings/", BROWSER_PAGE],
    ["chrome://extensions/", BROWSER_PAGE],
    ["chrome://version/", BROWSER_PAGE],
    ["about:blank", BROWSER_PAGE],
    ["view-source:SITE/", BROWSER_PAGE],
    ["data:text/html,<p>Words alone.</p>", BROWSER_PAGE],
    ["SITE/file.pdf", /browser's PDF viewer/],
    ["SITE/", /No pictures of 64 × 64 pixels or more/],
  ])("on %s", async (address, words) => {
    const url = address.replace("SITE", site.origin);
    const id = await running().background.evaluate(async (to) => (await chrome.tabs.create({ url: to })).id ?? -1, url);
    const popup = await openPopup(running(), id);
    await popup.locator(".empty").filter({ hasText: words }).waitFor();
    expect(await popup.locator(".tools, .labels, .progress, .offer").count()).toBe(0);
    await popup.getByRole("link", { name: "See it on a sample" }).waitFor();
    // Where nothing may run, there is nothing to pause, either.
    expect(await popup.getByRole("button", { name: /^Pause/ }).count()).toBe(address === "SITE/" ? 1 : 0);
    await popup.close();
    await running().background.evaluate((tabId) => chrome.tabs.remove(tabId), id);
  });
});

describe("on a page from this computer, which the user has let extensions into", () => {
  const running = useBrowser({ hostPermissions: ["file:///*"] });
  const folder = mkdtempSync(join(tmpdir(), "label-lens-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("the popup says how its pictures are read, and asks for no permission", async () => {
    writeFileSync(join(folder, "clock.svg"), drawing("clock"));
    writeFileSync(join(folder, "page.html"), '<img width="200" height="200" src="clock.svg" alt="">');
    const { page, id } = await openTab(running(), pathToFileURL(join(folder, "page.html")).href);
    const popup = await openPopup(running(), id);
    // Only what is shown is laid out.
    await page.bringToFront();
    await popup.getByText("On a page from this computer, pictures are read from the screen").waitFor();
    expect(await popup.locator(".offer").count()).toBe(0);
    await popup.close();
    await page.close();
  });
});
