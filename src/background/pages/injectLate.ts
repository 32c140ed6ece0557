import browser from "webextension-polyfill";
import lateScript from "../../content/late.ts?script&iife";

/** Puts the last script into a frame in which the one that finds pictures runs; resolves once it is there. */
export async function injectLate(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${lateScript}`] });
}
