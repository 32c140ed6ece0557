import browser from "webextension-polyfill";
import type { PageApi } from "../../content/pageApi";
import { portEndpoint } from "../endpoint";
import { PAGE_PORT } from "../ports";
import { connect, type Remote } from "../rpc";

/** Opens a channel to the content script of a tab's frame; `signal` ends it. */
export function connectToPage(signal: AbortSignal, tabId: number, frameId = 0): Remote<PageApi> {
  return connect<PageApi>(portEndpoint(browser.tabs.connect(tabId, { name: PAGE_PORT, frameId }), signal));
}
