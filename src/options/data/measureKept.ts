import browser from "webextension-polyfill";
import { measureExamples } from "../../examples/erase";
import { listFolders, sizeOfStored } from "../../models/storage";

/** A kind of data that is kept in this browser. */
export type KeptKind = "models" | "pictures" | "examples" | "settings";

/** Key of the settings in both areas of `browser.storage`. */
export const SETTINGS = "settings";

/** Chrome's breakdown of the standard's total, which counts more than what we keep. */
interface Estimate {
  readonly usageDetails?: { readonly indexedDB?: number; readonly caches?: number };
}

/** Bytes of each kind. The browser rounds the sizes of its databases. */
export async function measureKept(): Promise<Record<KeptKind, number>> {
  const [local, synced, models, examples, { usageDetails: { indexedDB = 0, caches = 0 } = {} }] = await Promise.all([
    browser.storage.local.get(),
    browser.storage.sync.get(),
    listFolders().then((ids) => Promise.all(ids.map(sizeOfStored))),
    measureExamples(),
    navigator.storage.estimate() as Promise<Estimate>,
  ]);
  const modelBytes = models.reduce((sum, bytes) => sum + bytes, 0);
  const { [SETTINGS]: settings, ...others } = local;
  return {
    models: modelBytes,
    // The browser counts its databases together.
    pictures: Math.max(0, indexedDB - examples) + caches + bytesOf(others),
    examples,
    settings: bytesOf(settings) + bytesOf(synced[SETTINGS]),
  };
}

const bytesOf = (value: unknown): number =>
  value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0)
    ? 0
    : new Blob([JSON.stringify(value)]).size;
