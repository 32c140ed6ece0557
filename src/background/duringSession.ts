import { type IDBPDatabase, openDB } from "idb";
import browser from "webextension-polyfill";
import { inPrivateWindow } from "../protocol/inPrivateWindow";

/** Where small things are kept, since the background's worker may end at any time. */
interface SessionStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<unknown>;
  forget(key: string): Promise<void>;
}

/** In memory until the browser is closed. */
const ofBrowser: SessionStore = {
  read: async (key) => (await browser.storage.session.get(key))[key],
  write: (key, value) => browser.storage.session.set({ [key]: value }),
  forget: (key) => browser.storage.session.remove(key),
};

const NAME = "session";
let opened: Promise<IDBPDatabase> | undefined;
const database = () => {
  opened ??= openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore(NAME) });
  return opened;
};

/** In memory until the last private window is closed: `storage.session` is shared with the other windows. */
const ofPrivateWindows: SessionStore = {
  read: async (key) => (await database()).get(NAME, key),
  write: async (key, value) => (await database()).put(NAME, value, key),
  forget: async (key) => (await database()).delete(NAME, key),
};

/** Keeps what must be gone with the browser, or with the private windows that it is about. */
export const duringSession = (): SessionStore => (inPrivateWindow() ? ofPrivateWindows : ofBrowser);
