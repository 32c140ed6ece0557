import browser from "webextension-polyfill";
import type { PageApi } from "../content/api";
import contentScript from "../content/content.ts?script&iife";
import { connectToPage } from "../protocol/page";
import type { Remote } from "../protocol/rpc";

/** Where the content script runs on its own: the sites that the user has granted. */
const REGISTRATION = "granted-sites";

/**
 * Puts the content script into a frame, if it is not there, and asks it something.
 * @throws Error where extensions may not run: the browser's own pages, the store
 */
export async function askPage<T>(tabId: number, frameId: number, ask: (page: Remote<PageApi>) => Promise<T>) {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${contentScript}`] });
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
    { id: REGISTRATION, matches: origins, js: [contentScript], runAt: "document_idle", persistAcrossSessions: true },
  ]);
}
