import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { html, type Served, type Site, serveSite } from "../../../scripts/browser/serveSite";
import { type Options, type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import { SHARED } from "../../../scripts/paths";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { forget } from "./forget";
import { tellPages } from "./tellPages";
import { withPlainRule } from "./withPlainRule";

export type { Running, Served, Site };
export { html, SHARED, serveSite };

/** The extension may read every site, as if the user had granted that. */
export const EVERY_SITE: Options = { hostPermissions: ["*://*/*"] };

/** Enables Chromium's software GPU; without it there is no WebGPU adapter. */
export const SOFTWARE_GPU: Options = { ...EVERY_SITE, args: ["--enable-unsafe-webgpu"] };

/** Time in ms allowed for what a test waits for on a page; only a fault takes as long. */
const WAIT_MS = 60_000;

declare global {
  /** Shared by all files that need no options, since a start takes two seconds. Closed by environment.ts. */
  var sharedBrowser: Running | undefined;
}

/**
 * Provides one browser for all tests of a file; `running()` gives it.
 * @param options start a browser for this file alone; without options it is the shared one, made as good as new
 */
export function useBrowser(options?: Options): () => Running {
  let running: Running | undefined;
  beforeAll(async () => {
    running = await (options ? startBrowser(withPlainRule(options)) : shareBrowser());
    running.context.setDefaultTimeout(WAIT_MS);
  });
  tellPages(() => running);
  if (options) afterAll(async () => running?.close());
  return () => {
    if (!running) throw new Error("The browser is not started yet.");
    return running;
  };
}

async function shareBrowser(): Promise<Running> {
  if (globalThis.sharedBrowser) await forget(globalThis.sharedBrowser);
  globalThis.sharedBrowser ??= await startBrowser(withPlainRule(EVERY_SITE));
  return globalThis.sharedBrowser;
}

/** A small published model, quick to load and to run; needs ../shared or a connection. */
export const SMALL_MODEL = "mobilenet_v1_0.25_128_quant";
/** The model in the repository: available where nothing can be downloaded. */
export const CARRIED_MODEL = "label-lens-families";

export async function setSettings({ background }: Running, settings: Record<string, unknown>): Promise<void> {
  await background.evaluate((change) => chrome.storage.local.set({ settings: change }), settings);
}

/** Opens a page. Resolves when `count` pictures (distinct addresses) are there and all are answered. */
export async function labelPage(
  running: Running,
  url: string,
  count: number,
): Promise<Tab & { pictures: PictureReport[] }> {
  const tab = await openTab(running, url);
  return { ...tab, pictures: await readAnswers(running, tab.id, count) };
}

/** Opens the popup of a tab, as a page. */
export async function openPopup(running: Running, tabId: number): Promise<Page> {
  const popup = await running.context.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`${running.origin}src/popup/index.html?tabId=${tabId}`);
  return popup;
}

/**
 * Calls `read` until it gives something other than undefined or false, 100 ms apart, and resolves with that.
 *
 * @param limit milliseconds; only a fault takes as long
 * @throws Error naming `what` when the limit is reached
 */
export async function eventually<T>(
  read: () => Promise<T | undefined | false>,
  what: string,
  limit = 50_000,
): Promise<T> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Not within ${limit / 1000} s: ${what}.`);
}
