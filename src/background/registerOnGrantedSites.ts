import browser from "webextension-polyfill";
import contentScript from "../content/content.ts?script&iife";

/** Id of the registration that runs the content script on the sites that the user has granted. */
const REGISTRATION = "granted-sites";

/** Registers the content script for exactly the granted sites; called whenever either may have changed. */
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
      // Frames without an address of their own (about:blank) belong to the page that made them.
      matchOriginAsFallback: true,
    } as browser.Scripting.RegisteredContentScript,
  ]);
}
