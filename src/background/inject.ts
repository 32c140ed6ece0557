import browser from "webextension-polyfill";
import contentScript from "../content/content.ts?script&iife";
import type { PageApi } from "../content/pageApi";
import { connectToPage } from "../protocol/page/connectToPage";
import type { Remote } from "../protocol/rpc";
import { onceGranted } from "./onceGranted";

/** Where the content script runs on its own: the sites that the user has granted. */
const REGISTRATION = "granted-sites";

/** A page's scripts have time for an answer. */
const ASK_MS = 10_000;

/**
 * Puts the content script into a frame, if it is not there, and asks it something.
 * @throws Error where extensions may not run: the browser's own pages, the store
 */
export async function askPage<T>(tabId: number, frameId: number, ask: (page: Remote<PageApi>) => Promise<T>) {
  await inject({ tabId, frameIds: [frameId] });
  return askFrame(tabId, frameId, ask);
}

/** Labels the tab's page; the frames in it follow, and may take longer to load. `again`: even if it was stopped. */
export const labelTab = (tabId: number, again = false) =>
  askPage(tabId, 0, (page) => page.label(AbortSignal.timeout(ASK_MS), { again }));

/**
 * Labels all frames of a tab that the user has granted, with the page or a click.
 * @param again even if the user had stopped that
 * @returns their ids; the browser names frames only to who runs something in them
 */
export async function labelFrames(tabId: number, again = false): Promise<number[]> {
  const results = await inject({ tabId, allFrames: true });
  const frames = results.flatMap(({ frameId, error }) => (error ? [] : [frameId]));
  // One that is being replaced is met again when it has loaded.
  await Promise.allSettled(
    frames.map((frameId) => askFrame(tabId, frameId, (page) => page.label(AbortSignal.timeout(ASK_MS), { again }))),
  );
  return frames;
}

/** Whether the user has stopped the work on a tab's page. */
export const isStopped = (tabId: number): Promise<boolean> =>
  askFrame(tabId, 0, (page) => page.stopped(AbortSignal.timeout(ASK_MS))).catch(() => false);

const inject = (target: browser.Scripting.InjectionTarget) =>
  onceGranted(() => browser.scripting.executeScript({ target, files: [`/${contentScript}`] }));

async function askFrame<T>(tabId: number, frameId: number, ask: (page: Remote<PageApi>) => Promise<T>): Promise<T> {
  const ended = new AbortController();
  try {
    return await ask(connectToPage(ended.signal, tabId, frameId));
  } finally {
    ended.abort();
  }
}

/** Makes what is registered agree with what is granted; called when either may have changed. */
export async function registerOnGrantedSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      matches: origins,
      js: [contentScript],
      runAt: "document_idle",
      persistAcrossSessions: true,
      allFrames: true,
      // Frames without an address of their own belong to the page that made them.
      matchOriginAsFallback: true,
    } as browser.Scripting.RegisteredContentScript,
  ]);
}
