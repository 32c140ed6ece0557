import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { html, type Served, type Site, serveSite } from "../../../scripts/browser/serveSite";
import { type Options, type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import { SHARED } from "../../../scripts/paths";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { forget } from "./forget";

export type { Running, Served, Site };
export { html, SHARED, serveSite };

/** May read every site, as after the user has granted that. */
export const EVERY_SITE: Options = { hostPermissions: ["*://*/*"] };

/** Chromium's software GPU; without this it offers no WebGPU adapter at all. */
export const SOFTWARE_GPU: Options = { ...EVERY_SITE, args: ["--enable-unsafe-webgpu"] };

declare global {
  /** To start a browser takes two seconds: files that want nothing special share this one. Ended by environment.ts. */
  var sharedBrowser: Running | undefined;
}

/**
 * One browser for all tests of a file; `running()` gives it.
 * @param options for a browser of the file's own; without any it is shared, and as good as new
 */
export function useBrowser(options?: Options): () => Running {
  let running: Running | undefined;
  beforeAll(async () => {
    running = await (options ? startBrowser(options) : shareBrowser());
  });
  if (options) afterAll(async () => running?.close());
  return () => {
    if (!running) throw new Error("The browser is not started yet.");
    return running;
  };
}

async function shareBrowser(): Promise<Running> {
  if (globalThis.sharedBrowser) await forget(globalThis.sharedBrowser);
  globalThis.sharedBrowser ??= await startBrowser(EVERY_SITE);
  return globalThis.sharedBrowser;
}

/** The small model: quick to load and to run. */
export const SMALL_MODEL = "mobilenet_v1_0.25_128_quant";
/** The one that the project carries: there even where nothing can be downloaded. */
export const CARRIED_MODEL = "label-lens-tiny-64";

export async function setSettings({ background }: Running, settings: Record<string, unknown>): Promise<void> {
  await background.evaluate((change) => chrome.storage.local.set({ settings: change }), settings);
}

/** Opens a page and waits until each of its `count` pictures (addresses) has an answer. */
export async function labelPage(
  running: Running,
  url: string,
  count: number,
): Promise<Tab & { pictures: PictureReport[] }> {
  const tab = await openTab(running, url);
  return { ...tab, pictures: await readAnswers(running, tab.id, count) };
}

/** The popup of a tab, opened as a page. */
export async function openPopup(running: Running, tabId: number): Promise<Page> {
  const popup = await running.context.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`${running.origin}src/popup/index.html?tabId=${tabId}`);
  return popup;
}

/** Waits until `read` gives something other than undefined or false. */
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
