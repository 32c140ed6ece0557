import browser from "webextension-polyfill";
import { swallow } from "../debug";
import { extensionGone } from "../protocol/extensionGone";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import { type Reading, readSettingsFrom } from "./readSettingsFrom";
import { BY_SITE, type Settings, SYNCED, VERSION } from "./schema";
import { applyChange, type Change, showWhileStored } from "./shownSettings";

const KEY = "settings";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Reads the settings stored on this computer and those synchronised from the user's other computers. Where both have
 * a setting, the one stored here counts: the first version stored all settings here, and so does a browser that
 * cannot synchronise.
 */
export async function readStore(): Promise<Reading> {
  const [local, synced] = await Promise.all([
    browser.storage.local.get(KEY).then((all) => all[KEY]),
    browser.storage.sync.get(KEY).then((all) => all[KEY]),
  ]);
  const here = readSettingsFrom(local);
  const there = readSettingsFrom(synced);
  const said = SYNCED.filter((name) => !(isObject(local) && name in local));
  return {
    settings: { ...here.settings, ...pick(there.settings, said) },
    damaged: [
      ...here.damaged.filter((name) => !said.includes(name)),
      ...there.damaged.filter((name) => said.includes(name)),
    ],
  };
}

export const readSettings = async (): Promise<Settings> => (await readStore()).settings;

/**
 * Stores a change, and shows it at once on the page that asked for it. Changes from all parts of the extension are
 * stored one after another: of two at the same time, each would undo the other. Damaged settings are repaired. In a
 * private window, the choices for single sites stay as they are.
 */
export const changeSettings = (change: Change): Promise<void> =>
  showWhileStored(change, () =>
    navigator.locks.request(KEY, async () => {
      const before = await readSettings();
      const changed = applyChange(before, change);
      // A choice for a site would tell of a visit in a private window.
      const settings = inPrivateWindow() ? { ...changed, ...pick(before, BY_SITE) } : changed;
      await writeSettings(settings);
      return settings;
    }),
  );

async function writeSettings(settings: Settings): Promise<void> {
  const names = Object.keys(settings) as (keyof Settings)[];
  const synced = { version: VERSION, ...pick(settings, SYNCED) };
  // A browser may not be allowed to synchronise, or refuse to do so too often: then all settings are stored here.
  const kept = await browser.storage.sync
    .set({ [KEY]: synced })
    .then(() => names.filter((name) => !SYNCED.includes(name)), swallow("synchronising the settings", names));
  await browser.storage.local.set({ [KEY]: { version: VERSION, ...pick(settings, kept) } });
}

/** Erases every setting, on this computer and on the user's others. */
export async function eraseSettings(): Promise<void> {
  await Promise.all([browser.storage.local.remove(KEY), browser.storage.sync.remove(KEY)]);
}

/** Calls `react` with the new settings whenever one changes, until `signal` is aborted. */
export function onSettingsChanged(signal: AbortSignal, react: (settings: Settings) => void): void {
  onSettingsStored(signal, () => {
    // Reading fails only where the extension is gone, and then nothing is left to react.
    readSettings().then((settings) => !signal.aborted && react(settings), swallow("reading the settings"));
  });
}

/** Calls `react` whenever a setting was stored, by any part of the extension, until `signal` is aborted. */
export function onSettingsStored(signal: AbortSignal, react: () => void): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>) => {
    if (KEY in changes) react();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => {
    if (!extensionGone()) browser.storage.onChanged.removeListener(listener);
  });
}

const pick = <K extends keyof Settings>(settings: Settings, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, settings[name]])) as Pick<Settings, K>;
