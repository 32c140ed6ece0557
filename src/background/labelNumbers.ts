import { type IDBPDatabase, openDB } from "idb";
import browser from "webextension-polyfill";
import { inPrivateWindow } from "../protocol/inPrivateWindow";

/** Number of labels that each document in a tab has reported, by the browser's id of the document. */
export type LabelsByDocument = Readonly<Record<string, number>>;

/** Where the numbers of tabs are kept, since the background's worker may end at any time. */
interface Numbers {
  read(tabId: number): Promise<LabelsByDocument>;
  write(tabId: number, labels: LabelsByDocument): Promise<unknown>;
  forget(tabId: number): Promise<void>;
}

const keyOf = (tabId: number) => `labels-${tabId}`;

/** In memory until the browser is closed. */
const forSession: Numbers = {
  read: async (tabId) => ((await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] ?? {}) as LabelsByDocument,
  write: (tabId, labels) => browser.storage.session.set({ [keyOf(tabId)]: labels }),
  forget: (tabId) => browser.storage.session.remove(keyOf(tabId)),
};

const TABS = "tabs";
let opened: Promise<IDBPDatabase> | undefined;
const database = () => {
  opened ??= openDB("labels", 1, { upgrade: (made) => void made.createObjectStore(TABS) });
  return opened;
};

/** In memory until the last private window is closed: `storage.session` is shared with the other windows. */
const forPrivateWindows: Numbers = {
  read: async (tabId) => (await (await database()).get(TABS, tabId)) ?? {},
  write: async (tabId, labels) => (await database()).put(TABS, labels, tabId),
  forget: async (tabId) => (await database()).delete(TABS, tabId),
};

export const labelNumbers = (): Numbers => (inPrivateWindow() ? forPrivateWindows : forSession);
