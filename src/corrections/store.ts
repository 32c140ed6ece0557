import * as v from "valibot";
import browser from "webextension-polyfill";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import { pictureKey } from "./pictureKey";

const STORED = "corrections";
/** Maximum number kept; the oldest go first. 2,000 take about 100 KB of the 10 MB that the browser allows. */
const MAX_CORRECTIONS = 2_000;
/** Maximum length in characters: enough for the name of anything. */
const MAX_LABEL_LENGTH = 100;

const schema = v.fallback(v.array(v.tuple([v.string(), v.string()])), []);

/** The user's labels for pictures that the model got wrong, by `pictureKey`, oldest first. */
export const readCorrections = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(v.parse(schema, (await browser.storage.local.get(STORED))[STORED]));

/** A label as the user means it. */
export const tidyLabel = (label: string): string => label.trim().slice(0, MAX_LABEL_LENGTH);

/** Stores the user's label for the picture at an address, for all pages; an empty one removes it. */
export async function storeCorrection(address: string, label: string): Promise<void> {
  if (inPrivateWindow()) throw new Error("Nothing of a private window is stored.");
  const key = pictureKey(address);
  const word = tidyLabel(label);
  // Two popups may store at the same time.
  await navigator.locks.request(STORED, async () => {
    const others = [...(await readCorrections())].filter(([other]) => other !== key);
    const all: [string, string][] = word ? [...others, [key, word]] : others;
    await browser.storage.local.set({ [STORED]: all.slice(-MAX_CORRECTIONS) });
  });
}

/** Calls `react` whenever a label was stored or erased. */
export function onCorrectionsStored(react: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (STORED in changes) react();
  });
}
