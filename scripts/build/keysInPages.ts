import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ROOT } from "../paths";

/** What runs in a page, and what can tell it why something failed; each of these starts all else that can. */
const ENTRIES = [
  "content/early.ts",
  "content/content.ts",
  "content/late.ts",
  "background/background.ts",
  "offscreen/offscreen.ts",
  "drawer/drawer.ts",
];
/**
 * What is said to our own pages alone, or is handed over by the background as it is, to a page or to the browser. No other
 * page has to find words for it.
 */
const SAID_ELSEWHERE = /\/src\/(learn|examples|classifier\/teach|tflite\/head|background\/(callouts|menus|teach))\//;
const TYPES = /^(import|export) type [^;]*;/gm;
const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];
const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * Finds the sentences that may be said over the pictures of a page: those that code names which runs there, or whose
 * errors get there. Our own pages say many more.
 *
 * @returns whether a key of `_locales/` is one of them
 */
export function keysInPages(): (key: string) => boolean {
  const words = loadedBy(ENTRIES).flatMap((source) => source.match(/(?<=")\w+(?=")/g) ?? []);
  const named = new Set(words);
  return (key) => named.has(key) || named.has(key.replace(PLURAL, ""));
}

/** The text of these sources and of all that they load, without their imports of types. */
function loadedBy(entries: readonly string[]): string[] {
  const texts = new Map(entries.map((path) => [`${ROOT}src/${path}`, ""]));
  // What is added on the way is visited, too.
  for (const path of texts.keys()) {
    const text = readFileSync(path, "utf8").replace(TYPES, "");
    texts.set(path, text);
    // Addresses of workers are no imports, but are quoted like them.
    for (const address of text.match(/(?<=")\.\.?\/[^"?]+/g) ?? []) {
      const target = resolve(dirname(path), address);
      const file = ENDINGS.map((ending) => target + ending).find(isFile);
      if (!file || SAID_ELSEWHERE.test(file)) continue;
      if (/\.tsx?$/.test(file) && !texts.has(file)) texts.set(file, "");
    }
  }
  return [...texts.values()];
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
