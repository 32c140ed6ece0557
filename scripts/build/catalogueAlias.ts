import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import type { Alias } from "vite";
import { readJson } from "../models/readModels";
import { CACHE, ROOT } from "../paths";

const FOLDER = `${CACHE}/catalogues`;

type Catalogue = Record<string, { readonly message: string }>;

/**
 * Leaves the notes for translators out of the bundles: every page parses the catalogues with the content script. An
 * alias, since crxjs builds the content script with no plugin, but with the configuration's `resolve`.
 *
 * @returns what takes imports of the catalogues to copies without notes, which it writes
 */
export function catalogueAlias(): Alias {
  mkdirSync(FOLDER, { recursive: true });
  for (const language of readdirSync(`${ROOT}_locales`)) {
    const entries = Object.entries(readJson(`${ROOT}_locales/${language}/messages.json`) as Catalogue);
    const slim = Object.fromEntries(entries.map(([key, { message }]) => [key, { message }]));
    writeFileSync(`${FOLDER}/${language}.json`, JSON.stringify(slim));
  }
  return { find: /^.*\/_locales\/(\w+)\/messages\.json$/, replacement: `${FOLDER}/$1.json` };
}
