/** `npm start [-- URL | FILE | FOLDER …]`: the extension at work on a gallery, or on what the user names. */
import { mkdirSync, readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { popupShown } from "./browser/popupShown";
import type { Running } from "./browser/startBrowser";
import { buildExtension } from "./build";
import { openInstead, openTab, readAnswers } from "./cli/labelPage";
import { HAS_SCREEN, openPages } from "./cli/openPages";
import { startForCommandLine } from "./cli/run";
import { fail, say, sayProgress } from "./cli/say";
import { HEADING, toLine } from "./cli/table";
import { CACHE } from "./paths";

const SCREENSHOTS = `${CACHE}/screenshots`;
const POPUP = { width: 360, height: 600 };

async function showOnScreen(running: Running, urls: readonly string[]): Promise<void> {
  await openInstead(running, urls);
  say("Label Lens runs in the window that has opened. Close it to end.");
  await new Promise((resolve) => running.context.once("close", resolve));
}

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  await buildExtension();
  const pages = await openPages(named);
  const running = await startForCommandLine({}, { window: HAS_SCREEN });
  if (HAS_SCREEN)
    return showOnScreen(
      running,
      pages.map(({ url }) => url),
    ).then(() => process.exit());

  mkdirSync(SCREENSHOTS, { recursive: true });
  process.stdout.write(`${HEADING}\n`);
  for (const [i, { url, pictures, name }] of pages.entries()) {
    const { page, id: tab } = await openTab(running, url);
    const answers = await readAnswers(running, tab, pictures, sayProgress);
    for (const { address, answer } of answers) {
      if (answer) process.stdout.write(`${toLine({ source: name(address), answer })}\n`);
    }
    await takeScreenshots(running, page, tab, i ? `-${i + 1}` : "");
  }
  await running.close();
  process.exit();
}

/** Takes screenshots of the page with every badge open, and of the popup. */
async function takeScreenshots(running: Running, page: Page, tab: number, suffix: string): Promise<void> {
  await running.background.evaluate(async () => {
    const { settings } = await chrome.storage.local.get("settings");
    await chrome.storage.local.set({ settings: Object.assign({}, settings, { badgeStyle: "always" }) });
  });
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${SCREENSHOTS}/page${suffix}.png` });
  const popup = await running.context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.goto(`${running.origin}src/popup/index.html?tabId=${tab}`);
  await popupShown(popup);
  await popup.screenshot({ path: `${SCREENSHOTS}/popup${suffix}.png` });
  say(
    `Screenshots: ${SCREENSHOTS}/page${suffix}.png and popup${suffix}.png (${readdirSync(SCREENSHOTS).length} there)`,
  );
}

main().catch(fail);
