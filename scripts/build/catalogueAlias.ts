import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import type { Alias } from "vite";
import { CACHE, ROOT } from "../paths";
import { catalogueModule } from "./catalogueModule";
import { keysInPages } from "./keysInPages";

const FOLDER = `${CACHE}/catalogues`;

/**
 * Leaves out of the content script what only our own pages say: every page parses the catalogues with it. An alias,
 * since crxjs builds the content script with no plugin, but with the configuration's `resolve`. It holds for the other
 * bundles, too; `wholeCatalogues` gives the rest back to those that have pages of ours.
 *
 * @returns what takes imports of the catalogues to modules with the sentences for pages, which it writes
 */
export function catalogueAlias(): Alias {
  mkdirSync(FOLDER, { recursive: true });
  const isInPages = keysInPages();
  for (const language of readdirSync(`${ROOT}_locales`)) {
    const path = `${FOLDER}/${language}.js`;
    // Another build may be reading the file.
    writeFileSync(`${path}.${process.pid}`, catalogueModule(language, isInPages));
    renameSync(`${path}.${process.pid}`, path);
  }
  return { find: /^.*\/_locales\/(\w+)\/messages\.json$/, replacement: `${FOLDER}/$1.js` };
}
