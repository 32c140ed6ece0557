import browser from "webextension-polyfill";
import type { Question, Reply } from "../protocol/askBackground";
import { toFailure } from "../protocol/failure";
import { isStopped, labelFrames, labelTab } from "./inject";
import { openClassifier } from "./openClassifier";
import { sendReferer } from "./sendReferer";
import { showLabels } from "./showLabels";

type Sender = browser.Runtime.MessageSender;

/** What content scripts and pages may ask the background. */
const api = {
  openClassifier: (_: Sender) => openClassifier(),

  /**
   * What the user has granted: the origins, and whether the asking page is among them; and whether it is a frame of
   * a page that the user has stopped.
   */
  access: async (sender: Sender) => {
    const { origins = [] } = await browser.permissions.getAll();
    const origin = originOf(sender);
    const page = /^https?:/.test(origin) && (await browser.permissions.contains({ origins: [`${origin}/*`] }));
    const { tab, frameId = 0 } = sender;
    const stopped = frameId !== 0 && tab?.id !== undefined && (await isStopped(tab.id));
    return { origins, page, stopped };
  },

  /** A picture (JPEG, data: address) of what the asking tab shows now; only while it is the one in front. */
  captureTab: async ({ tab }: Sender) => {
    if (!tab?.active) throw new Error("The tab is not in front.");
    return browser.tabs.captureVisibleTab(tab.windowId, { format: "jpeg", quality: 95 });
  },

  /** How many pictures of the asking frame have a label. */
  showLabels: async ({ tab, frameId = 0 }: Sender, labels: number) => {
    if (tab?.id !== undefined) await showLabels(tab.id, frameId, Number(labels));
  },

  /** Starts labelling a tab, for the popup. */
  labelTab: (_: Sender, tabId: number) => labelTab(tabId),

  /** Labels a tab's frames, of the asking tab unless one is named; gives their ids. */
  labelFrames: ({ tab }: Sender, tabId = tab?.id) => (tabId === undefined ? [] : labelFrames(tabId)),

  /** Whether a picture may be asked for with the asking page's origin as Referer from now on. */
  sendReferer: (sender: Sender, picture: string) => sendReferer(originOf(sender), picture),
};

/** Whose page it is: a frame without an address of its own (about:blank) is its maker's, one in a sandbox the tab's. */
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
