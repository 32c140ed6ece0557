import browser from "webextension-polyfill";
import { isBuiltIn } from "../../models/catalogue";
import { listFolders, removeStored, sizeOfStored } from "../../models/storage";
import { ClassifierLink } from "../../protocol/classifierLink";
import { changeSettings, eraseSettings, readSettings } from "../../settings/store";
import { Failed } from "../../words/failed";

/** A kind of data that is kept in this browser. */
export type KeptKind = "models" | "pictures" | "settings";

const SETTINGS = "settings";

/** What Chrome says besides the standard's sum, which holds more than what we keep. */
interface Estimate {
  readonly usageDetails?: { readonly indexedDB?: number; readonly caches?: number };
}

/** Bytes of each kind. The browser rounds what it says of its databases. */
export async function measureKept(): Promise<Record<KeptKind, number>> {
  const [local, synced, models, { usageDetails: { indexedDB = 0, caches = 0 } = {} }] = await Promise.all([
    browser.storage.local.get(),
    browser.storage.sync.get(),
    listFolders().then((ids) => Promise.all(ids.map(sizeOfStored))),
    navigator.storage.estimate() as Promise<Estimate>,
  ]);
  const modelBytes = models.reduce((sum, bytes) => sum + bytes, 0);
  const { [SETTINGS]: settings, ...others } = local;
  return {
    models: modelBytes,
    pictures: indexedDB + caches + bytesOf(others),
    settings: bytesOf(settings) + bytesOf(synced[SETTINGS]),
  };
}

const bytesOf = (value: unknown): number =>
  value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0)
    ? 0
    : new Blob([JSON.stringify(value)]).size;

/** Erases one kind, here; settings also on the user's other computers. */
export const ERASE: Record<KeptKind, () => Promise<void>> = {
  models: async () => {
    const { model } = await readSettings();
    if (!(await isBuiltIn(model))) await changeSettings({ model: "" });
    await Promise.all((await listFolders()).map(removeStored));
  },
  pictures: async () => {
    const others = Object.keys(await browser.storage.local.get()).filter((key) => key !== SETTINGS);
    await browser.storage.local.remove(others);
    await eraseResults();
  },
  settings: eraseSettings,
};

/** By the page that hosts the classifier: it owns the cache, and may be about to write. */
async function eraseResults(): Promise<void> {
  const life = new AbortController();
  try {
    const erased = await new ClassifierLink(life.signal).call((classifier) => classifier.eraseResults(life.signal));
    if (!erased) throw new Failed("data_storage_silent");
  } finally {
    life.abort();
  }
}
