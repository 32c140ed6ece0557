import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import english from "../../../_locales/en/messages.json";
import chinese from "../../../_locales/zh_CN/messages.json";
import manifest from "../../../manifest.json";
import { ROOT } from "../../../scripts/paths";

const stems = (catalogue: object, language: string) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.keys(catalogue)
    .map((key) => key.replace(new RegExp(`_(${categories.join("|")})$`), "_*"))
    .filter((key, i, all) => all.indexOf(key) === i)
    .sort();
};

const source = readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`${ROOT}src/${path}`, "utf8"))
  .join("\n");
const used = (key: string) => source.includes(`"${key}"`) || JSON.stringify(manifest).includes(`__MSG_${key}__`);

const CATALOGUES = [
  ["en", english],
  ["zh-CN", chinese],
] as const;

it("has every sentence in every language", () => {
  expect(stems(chinese, "zh-CN")).toEqual(stems(english, "en"));
});

it.each(CATALOGUES)("has every plural that %s needs", (language, catalogue) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = Object.keys(catalogue).filter((key) => key.endsWith("_other"));
  expect(plurals.length).toBeGreaterThan(0);
  const needed = plurals.flatMap((key) => categories.map((category) => key.replace(/other$/, category)));
  expect(needed.filter((key) => !(key in catalogue))).toEqual([]);
});

it("has no unused sentence", () => {
  const unused = Object.keys(english).filter((key) => !used(key.replace(/_(one|other)$/, "")));
  expect(unused).toEqual([]);
});

it("names the same particulars in every language", () => {
  const particulars = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
  for (const [key, { message }] of Object.entries(english)) {
    const other = chinese[key.replace(/_one$/, "_other") as keyof typeof chinese].message;
    expect(particulars(other), key).toEqual(particulars(message));
  }
});

it.each(CATALOGUES)("writes %s as the browser wants it", (_, catalogue) => {
  for (const [key, { message }] of Object.entries(catalogue)) {
    // https://developer.chrome.com/docs/extensions/reference/api/i18n: other dollars are placeholders with names.
    expect(key).toMatch(/^\w+$/);
    // "$1$2" begins with a placeholder named 1, and an extension with such a sentence does not load.
    expect(message).not.toMatch(/\$\w+\$/);
    expect(message.replaceAll(/\$[1-9]/g, "")).not.toContain("$");
    expect(message.trim()).not.toBe("");
  }
});

it("writes Chinese in Chinese", () => {
  const SAME = /^(engine_litert|engine_wasm|engine_cpu|language_en|megabytes|kilobytes)$/;
  const left = Object.entries(chinese).filter(
    ([key, { message }]) => !SAME.test(key) && /\p{L}/u.test(message) && !/\p{Script=Han}/u.test(message),
  );
  expect(left).toEqual([]);
});
