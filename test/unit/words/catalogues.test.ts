import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import english from "../../../_locales/en/messages.json";
import manifest from "../../../manifest.json";
import { ROOT } from "../../../scripts/paths";
import { LANGUAGE_CHOICES } from "../../../src/words/language";

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

const FOLDERS = readdirSync(`${ROOT}_locales`);
/** Every catalogue, with its language as `Intl` names it. */
const CATALOGUES = FOLDERS.map((folder) => ({
  folder,
  language: folder.replace("_", "-"),
  catalogue: JSON.parse(readFileSync(`${ROOT}_locales/${folder}/messages.json`, "utf8")) as Catalogue,
}));

const categoriesOf = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
/** The sentences of a catalogue, each once, whatever plurals its language has. */
const stems = (catalogue: Catalogue, language: string) => {
  const plural = new RegExp(`_(${categoriesOf(language).join("|")})$`);
  return [...new Set(Object.keys(catalogue).map((key) => key.replace(plural, "_*")))].sort();
};
/** The sentence in English; of a plural, the one that English has for most numbers. */
const inEnglish = (key: string): string | undefined => {
  const catalogue: Catalogue = english;
  return (catalogue[key.replace(/_(zero|one|two|few|many)$/, "_other")] ?? catalogue[key])?.message;
};

const source = readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`${ROOT}src/${path}`, "utf8"))
  .join("\n");
const used = (key: string) => source.includes(`"${key}"`) || JSON.stringify(manifest).includes(`__MSG_${key}__`);

/** Names and units that are the same in every language. */
const SAME = /^(engine_litert|engine_wasm|engine_cpu|language_(?!browser)\w+|megabytes|kilobytes)$/;
/** How no sentence says it: there is one word for one thing, and one way to address the user. */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(marks?|tags?|captions?|corrections?)\b/i,
  // The ellipsis is two characters long: https://www.w3.org/TR/clreq/
  zh_CN: /你|(?<![…/])…(?!…)/,
};
/** The script of each language that has one other than English. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { zh_CN: /\p{Script=Han}/u };

it("the languages offered are those that have a catalogue", () => {
  expect(LANGUAGE_CHOICES.filter((choice) => choice !== "browser").sort()).toEqual(FOLDERS.sort());
});

it("has no unused sentence", () => {
  const unused = Object.keys(english).filter((key) => !used(key.replace(/_(one|other)$/, "")));
  expect(unused).toEqual([]);
});

describe.each(CATALOGUES)("the catalogue of $folder", ({ folder, language, catalogue }) => {
  it("has every sentence, and none besides", () => {
    expect(stems(catalogue, language)).toEqual(stems(english, "en"));
  });

  it("has every plural that the language needs", () => {
    const plurals = Object.keys(catalogue).filter((key) => key.endsWith("_other"));
    expect(plurals.length).toBeGreaterThan(0);
    const needed = plurals.flatMap((key) => categoriesOf(language).map((category) => key.replace(/other$/, category)));
    expect(needed.filter((key) => !(key in catalogue))).toEqual([]);
  });

  it("names the same particulars as English", () => {
    const particulars = (text = "") => [...new Set(text.match(/\$\d/g))].sort();
    for (const [key, { message }] of Object.entries(catalogue)) {
      expect(particulars(message), key).toEqual(particulars(inEnglish(key)));
    }
  });

  it("says one word for one thing", () => {
    const other = OTHER_WORDS[folder];
    const found = Object.entries(catalogue).filter(([, { message }]) => other?.test(message));
    expect(found).toEqual([]);
  });

  it("is written as the browser wants it", () => {
    for (const [key, { message }] of Object.entries(catalogue)) {
      // https://developer.chrome.com/docs/extensions/reference/api/i18n: other dollars are placeholders with names.
      expect(key).toMatch(/^\w+$/);
      // "$1$2" begins with a placeholder named 1, and an extension with such a sentence does not load.
      expect(message).not.toMatch(/\$\w+\$/);
      expect(message.replaceAll(/\$[1-9]/g, "")).not.toContain("$");
      expect(message.trim()).not.toBe("");
    }
  });
});

it.each(CATALOGUES.filter(({ folder }) => folder !== "en"))(
  "the catalogue of $folder is translated",
  ({ folder, catalogue }) => {
    const words = Object.entries(catalogue).filter(([key, { message }]) => !SAME.test(key) && /\p{L}/u.test(message));
    expect(words.filter(([key, { message }]) => message === inEnglish(key))).toEqual([]);
    expect(words.filter(([, { message }]) => SCRIPTS[folder]?.test(message) === false)).toEqual([]);
  },
);
