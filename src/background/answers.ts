import browser from "webextension-polyfill";
import type { Question, Reply } from "../protocol/background";
import { toFailure } from "../protocol/failure";
import { openClassifier } from "./host";
import { askPage } from "./inject";

type Sender = browser.Runtime.MessageSender;

/** What content scripts and pages may ask the background. */
const api = {
  openClassifier: (_: Sender) => openClassifier(),

  /** What the user has granted: the origins, and whether the asking page is among them. */
  access: async ({ url = "" }: Sender) => {
    const { origins = [] } = await browser.permissions.getAll();
    const page = /^https?:/.test(url) && (await browser.permissions.contains({ origins: [new URL("/*", url).href] }));
    return { origins, page };
  },

  /** A picture (JPEG, data: address) of what the asking tab shows now; only while it is the one in front. */
  captureTab: async ({ tab }: Sender) => {
    if (!tab?.active) throw new Error("The tab is not in front.");
    return browser.tabs.captureVisibleTab(tab.windowId, { format: "jpeg", quality: 95 });
  },

  /** Starts labelling a tab, for the popup. */
  labelTab: (_: Sender, tabId: number) => askPage(tabId, 0, (page) => page.label(AbortSignal.timeout(10_000))),
};

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
