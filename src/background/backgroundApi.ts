import browser from "webextension-polyfill";
import type { Question, Reply } from "../protocol/askBackground";
import { toFailure } from "../protocol/failure";
import { isStopped, labelFrames, labelTab } from "./labelTab";
import { openClassifier } from "./openClassifier";
import { sendReferer } from "./sendReferer";
import { showLabels } from "./showLabels";

type Sender = browser.Runtime.MessageSender;

/** Functions of the background that content scripts and the extension's pages may call. */
const api = {
  openClassifier: (_: Sender) => openClassifier(),

  /**
   * What the user has granted: all origins, and whether the asking page's origin is among them. Also whether the
   * asking page is a frame of a page on which the user has stopped the labelling.
   */
  access: async (sender: Sender) => {
    const { origins = [] } = await browser.permissions.getAll();
    const origin = originOf(sender);
    const page = /^https?:/.test(origin) && (await browser.permissions.contains({ origins: [`${origin}/*`] }));
    const { tab, frameId = 0 } = sender;
    const stopped = frameId !== 0 && tab?.id !== undefined && (await isStopped(tab.id));
    return { origins, page, stopped };
  },

  /** A screenshot of the asking tab (JPEG, as a data: address); only while that tab is in front. */
  captureTab: async ({ tab }: Sender) => {
    if (!tab?.active) throw new Error("The tab is not in front.");
    return browser.tabs.captureVisibleTab(tab.windowId, { format: "jpeg", quality: 95 });
  },

  /** Takes the number of pictures with a label in the asking frame, for the toolbar button. */
  showLabels: async ({ tab, frameId = 0 }: Sender, labels: number) => {
    if (tab?.id !== undefined) await showLabels(tab.id, frameId, Number(labels));
  },

  /** Starts labelling a tab, for the popup. */
  labelTab: (_: Sender, tabId: number) => labelTab(tabId),

  /** Labels the frames of the tab `tabId`, by default the asking one; resolves with their ids. */
  labelFrames: ({ tab }: Sender, tabId = tab?.id) => (tabId === undefined ? [] : labelFrames(tabId)),

  /**
   * Has `picture` requested with the asking page's origin as Referer from now on; resolves with whether that is
   * allowed.
   */
  sendReferer: (sender: Sender, picture: string) => sendReferer(originOf(sender), picture),
};

/**
 * Origin of the asking page. A frame without an address of its own (about:blank) has its creator's, a sandboxed frame
 * the tab's.
 */
function originOf({ url = "", tab, ...sender }: Sender): string {
  const { origin = "" } = sender as { origin?: string };
  const own = [url, origin, tab?.url ?? ""].find((address) => /^https?:/.test(address));
  return own ? new URL(own).origin : "";
}

export type BackgroundApi = typeof api;

export async function answer(message: unknown, sender: Sender): Promise<Reply> {
  const { ask, args } = message as Question;
  try {
    const method = Object.hasOwn(api, ask) ? (api[ask] as (sender: Sender, ...args: unknown[]) => unknown) : undefined;
    if (!method) throw new Error(`The background has nothing called "${ask}".`);
    return { value: await method(sender, ...args) };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}
