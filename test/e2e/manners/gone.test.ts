/** When the extension is reloaded or switched off, nothing of it is left in a page, and no error is reported. */
import type { CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { LAYOUTS, type Layout } from "../../pages/layouts";
import { look, lookedThrough } from "../support/found";
import { CARRIED_MODEL, EVERY_SITE, eventually, type Site, serveSite, setSettings } from "../support/harness";
import { LAYOUT_PAGES, ours, path, saidBy, visit } from "../support/visits";

const layout = LAYOUTS[0] as Layout;

describe("in a page whose extension is gone", () => {
  let site: Site;
  let running: Running;
  let page: Page;
  let said: string[];
  let session: CDPSession;
  beforeAll(async () => {
    site = await serveSite(LAYOUT_PAGES);
  });
  beforeEach(async () => {
    running = await startBrowser(EVERY_SITE);
    await setSettings(running, { model: CARRIED_MODEL, engine: "wasm" });
    ({ page } = await look(running, `${site.origin}${path(layout)}`, layout.pictures));
    said = saidBy(page);
    await eventually(async () => (await ours(page)) === 1, "our element is there");
    session = await running.context.newCDPSession(page);
    expect(await listeners(session)).toBeGreaterThan(0);
  });
  afterEach(() => running.close());
  afterAll(() => site.close());

  const settingsOfExtensions = async () => {
    const settings = await running.context.newPage();
    await settings.goto("chrome://extensions");
    return settings;
  };
  const nothingLeft = async () => {
    await page.bringToFront();
    await eventually(async () => (await ours(page)) === 0, "our element is gone");
    await visit(page, layout);
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<img src="/clock.svg?new" width="100">'));
    // By then the picture would have been found, and found again when it loaded.
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    await lookedThrough(page);
    expect(await ours(page)).toBe(0);
    expect(await listeners(session)).toBe(0);
    expect(said).toEqual([]);
  };

  it("nothing is left when it was switched off", async () => {
    const settings = await settingsOfExtensions();
    await settings.evaluate((id) => chrome.management.setEnabled(id, false), new URL(running.origin).hostname);
    await nothingLeft();
  });

  it("nothing is left when it was reloaded, and the page can be labelled again", async () => {
    // Turns on developer mode: otherwise an extension that is not from the store stays switched off.
    await (await settingsOfExtensions()).evaluate(
      "chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })",
    );
    const restarted = running.context.waitForEvent("serviceworker");
    await running.background.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0));
    await restarted;
    await nothingLeft();

    // By the popup, as when it is opened on the toolbar button.
    const popup = await running.context.newPage();
    await popup.goto(`${running.origin}src/options/index.html`);
    const id = await popup.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, page.url());
    await popup.goto(`${running.origin}src/popup/index.html?tabId=${id}`);
    await page.bringToFront();
    await eventually(async () => (await ours(page)) === 1, "our element is there again");
    expect(said).toEqual([]);
  });
});

/** Number of listeners that the extension's scripts have on the page's window and document. */
async function listeners(session: CDPSession): Promise<number> {
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension:")) worlds.push(context.id);
  });
  await session.send("Runtime.disable");
  await session.send("Runtime.enable");
  const counts = worlds.flatMap((contextId) =>
    ["window", "document", "document.documentElement"].map(async (expression) => {
      const { result } = await session.send("Runtime.evaluate", { contextId, expression });
      const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "" });
      return listeners.length;
    }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
