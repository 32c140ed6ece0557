import en from "../../_locales/en/messages.json" with { type: "json" };
import chinese from "../../_locales/zh_CN/messages.json" with { type: "json" };

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** The one list of languages, keyed by the names of their folders under `_locales/`. */
const CATALOGUES = { en, zh_CN: chinese } satisfies Record<string, Catalogue>;

export type Language = keyof typeof CATALOGUES;

/** What the user can choose; `browser` stands for the language of the browser's own interface. */
export const LANGUAGE_CHOICES = ["browser", ...(Object.keys(CATALOGUES) as Language[])] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

let current: Language = ofBrowser();

/** Sets the language of every sentence from now on, in this context. */
export function chooseLanguage(choice: LanguageChoice): void {
  current = choice === "browser" ? ofBrowser() : choice;
}

/** The language in use. */
export const language = (): Language => current;

/** The language in use as a BCP 47 tag, for `lang` attributes and `Intl`. https://www.rfc-editor.org/info/bcp47 */
export const languageTag = (): string => current.replace("_", "-");

/** The sentences of the language in use. */
export const catalogue = (): Catalogue => CATALOGUES[current];

/** The browser's language; English where there is no browser, or where we have no catalogue for its language. */
function ofBrowser(): Language {
  // Not through webextension-polyfill, which cannot be imported in a worker or in Node.
  const spoken = globalThis.chrome?.i18n?.getUILanguage() ?? "en";
  return spoken.startsWith("zh") ? "zh_CN" : "en";
}
