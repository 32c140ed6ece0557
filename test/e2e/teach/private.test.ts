/** In a private window nothing can be taught, and that is said. */
import { expect, it } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { CARRIED_MODEL, EVERY_SITE, html, serveSite, setSettings, useBrowser } from "../support/harness";
import { closePrivateWindows, openPrivateWindow } from "../support/privateWindow";
import { sample } from "../support/samples";

const running = useBrowser({ ...EVERY_SITE });

it("the page says so and offers nothing, the popup has nothing of it, and no database is made", async () => {
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const site = await serveSite({
    "/": html('<img width="200" src="/clock.svg" alt="">'),
    "/clock.svg": sample("clock"),
  });
  const { hidden } = await openPrivateWindow(running());
  const tab = await openTab(hidden, `${site.origin}/`);
  await readAnswers(hidden, tab.id, 1);
  const opened = running().context.waitForEvent("page");
  await hidden.background.evaluate(
    async (url) => void (await chrome.tabs.create({ url })),
    `${hidden.origin}src/teach/index.html`,
  );
  const page = await opened;
  await page.getByText("Nothing can be taught in a private window").waitFor();
  expect(await page.locator("button, input, select").count()).toBe(0);
  await page.goto(`${hidden.origin}src/popup/index.html?tabId=${tab.id}`);
  const row = page.locator(".row").first();
  await row.click();
  await page.locator(".position").waitFor();
  expect(await page.getByText("Teach").count()).toBe(0);
  await row.click({ modifiers: ["ControlOrMeta"] });
  expect(await page.locator(".row[role=checkbox]").count()).toBe(0);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).not.toContain("examples");
  await closePrivateWindows(hidden, [{ page, id: -1, status: 0 }]);
  site.close();
});
