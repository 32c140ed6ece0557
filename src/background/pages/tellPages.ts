import browser from "webextension-polyfill";
import { swallow } from "../../debug";
import type { Stored } from "../../protocol/page/stored";

/** Tells the scripts in all pages that something was stored. */
export async function tellPages(stored: Stored["stored"]): Promise<void> {
  const message: Stored = { to: "page", stored };
  // A tab that the browser has unloaded has no script; most others have none, either.
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, message).catch(swallow("telling a page"))),
  );
}
