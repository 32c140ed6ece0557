import * as v from "valibot";
import browser from "webextension-polyfill";
import { type Settings, settingsSchema } from "./schema";

const KEY = "settings";

export async function readSettings(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parse(stored);
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}

/** Calls `react` with the new settings whenever one changes, until `signal` is aborted. */
export function onSettingsChanged(signal: AbortSignal, react: (settings: Settings) => void): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>) => {
    if (KEY in changes) react(parse(changes[KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(listener));
}

const parse = (stored: unknown): Settings =>
  v.parse(settingsSchema, typeof stored === "object" && stored !== null ? stored : {});
