import en from "../../_locales/en/messages.json" with { type: "json" };
import chinese from "../../_locales/zh_CN/messages.json" with { type: "json" };

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** The languages there are, as their folders under `_locales/` are called. */
const CATALOGUES = { en, zh_CN: chinese } satisfies Record<string, Catalogue>;

export type Language = keyof typeof CATALOGUES;

/** What the user can choose; `browser`: the language that the browser itself speaks. */
export const LANGUAGE_CHOICES = ["browser", ...(Object.keys(CATALOGUES) as Language[])] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

let current: Language = ofBrowser();

/** The language of every sentence from now on. */
export function chooseLanguage(choice: LanguageChoice): void {
  current = choice === "browser" ? ofBrowser() : choice;
}

export const language = (): Language => current;

/** The language for `lang` attributes and for `Intl`. https://www.rfc-editor.org/info/bcp47 */
export const languageTag = (): string => current.replace("_", "-");

export const catalogue = (): Catalogue => CATALOGUES[current];

/** English where there is no browser, or one that speaks neither. */
function ofBrowser(): Language {
  // Not through webextension-polyfill: it cannot be imported in a worker or in Node.
  const spoken = globalThis.chrome?.i18n?.getUILanguage() ?? "en";
  return spoken.startsWith("zh") ? "zh_CN" : "en";
}
