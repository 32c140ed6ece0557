import browser from "webextension-polyfill";
import { extensionGone } from "../protocol/extensionGone";
import { type Reading, readSettingsFrom } from "./readSettingsFrom";
import { type Settings, SYNCED, VERSION } from "./schema";
import { type Change, changed, showWhileStored } from "./shownSettings";

const KEY = "settings";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * What is stored here and what came from the user's other computers. Where both
 * say something, it counts what was said here: the first version kept all here,
 * and so does a browser that cannot synchronise.
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
 * Stores a change, and shows it at once where it was asked for. One after another, in whatever part of the extension:
 * two that were read side by side would each undo the other. What was damaged is whole again.
 */
export const changeSettings = (change: Change): Promise<void> =>
  showWhileStored(change, () =>
    navigator.locks.request(KEY, async () => {
      const settings = changed(await readSettings(), change);
      await writeSettings(settings);
      return settings;
    }),
  );

async function writeSettings(settings: Settings): Promise<void> {
  const names = Object.keys(settings) as (keyof Settings)[];
  const synced = { version: VERSION, ...pick(settings, SYNCED) };
  // A browser may be forbidden to synchronise, or asked to too often: then they are kept here.
  const kept = await browser.storage.sync.set({ [KEY]: synced }).then(
    () => names.filter((name) => !SYNCED.includes(name)),
    () => names,
  );
  await browser.storage.local.set({ [KEY]: { version: VERSION, ...pick(settings, kept) } });
}

/** Forgets every choice, here and on the user's other computers. */
export async function eraseSettings(): Promise<void> {
  await Promise.all([browser.storage.local.remove(KEY), browser.storage.sync.remove(KEY)]);
}

/** Calls `react` with the new settings whenever one changes, until `signal` is aborted. */
export function onSettingsChanged(signal: AbortSignal, react: (settings: Settings) => void): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>) => {
    if (!(KEY in changes)) return;
    // It fails only where the extension has gone, and then there is nobody to react.
    readSettings().then(
      (settings) => !signal.aborted && react(settings),
      () => {},
    );
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => {
    if (!extensionGone()) browser.storage.onChanged.removeListener(listener);
  });
}

const pick = <K extends keyof Settings>(settings: Settings, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, settings[name]])) as Pick<Settings, K>;
