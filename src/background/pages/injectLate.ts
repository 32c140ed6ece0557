import browser from "webextension-polyfill";
import lateScript from "../../content/late.ts?script&iife";

/** Puts the second script into a frame in which the first one runs; resolves once it is there. */
export async function injectLate(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${lateScript}`] });
}
