import browser from "webextension-polyfill";
import { eraseExamples } from "../../examples/erase";
import { isBuiltIn } from "../../models/catalogue";
import { listFolders, removeStored } from "../../models/storage";
import { askBackground } from "../../protocol/askBackground";
import { ClassifierLink } from "../../protocol/classifierLink";
import { changeSettings, eraseSettings, readSettings } from "../../settings/store";
import { Failed } from "../../words/failed";
import { type KeptKind, SETTINGS } from "./measureKept";

/** Erases one kind of data in this browser; settings also on the user's other computers. */
export const eraseKept = (kind: KeptKind): Promise<void> => ERASE[kind]();

const ERASE: Record<KeptKind, () => Promise<void>> = {
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
  examples: async () => {
    await eraseExamples();
    await askBackground("renewTeachMenu");
  },
  settings: eraseSettings,
};

/** Has the page that hosts the classifier erase the cache: it owns the cache, and may be about to write. */
async function eraseResults(): Promise<void> {
  const life = new AbortController();
  try {
    const erased = await new ClassifierLink(life.signal).call((classifier) => classifier.clearResults(life.signal));
    if (!erased) throw new Failed("data_storage_silent");
  } finally {
    life.abort();
  }
}
