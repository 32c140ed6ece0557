/** What is said in a language; keyed by what it is in English where that is not a sentence. */
export interface Words {
  /** The sentences of `_locales/`. */
  readonly sentences: Readonly<Record<string, { readonly message: string }>>;
  /**
   * Class names, keyed by the first synonym of the English label, or by the whole label where two share it; and those of
   * the names that `src/verdict/families/` has for classes whose labels do not tell them apart, or mean one thing.
   */
  readonly labels: Readonly<Record<string, string>>;
  /** Words of families: an "amphibian" is a kind of animal here, and a vehicle among the labels. */
  readonly families: Readonly<Record<string, string>>;
}

/** The one list of languages, by the names of their folders under `_locales/`. */
export const LANGUAGES = ["en", "zh_CN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the user can choose; `browser` stands for the language of the browser's own interface. */
export const LANGUAGE_CHOICES = ["browser", ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Where none was added, nothing is said but keys. */
const WORDLESS: Words = { sentences: {}, labels: {}, families: {} };
const known = new Map<Language, Words>();
let current: Language = ofBrowser();

/** The language that a choice means. */
export const languageOf = (choice: LanguageChoice): Language => (choice === "browser" ? ofBrowser() : choice);

/** Sets the language of every sentence from now on, in this context; English until its words are here. */
export function chooseLanguage(choice: LanguageChoice): void {
  current = languageOf(choice);
}

/** Adds a language to this context. */
export const addWords = (language: Language, words: Words): void => void known.set(language, words);

/** Whether a language has yet to be added to this context. */
export const lacksWords = (language: Language): boolean => !known.has(language);

/** What is said in a language, where it was added. */
export const wordsOf = (language: Language): Words | undefined => known.get(language);

/** What is said in the language in use. */
export const words = (): Words => known.get(current) ?? known.get("en") ?? WORDLESS;

/** The language in use. */
export const language = (): Language => current;

/** The language in use as a BCP 47 tag, for `lang` attributes and `Intl`. https://www.rfc-editor.org/info/bcp47 */
export const languageTag = (): string => current.replace("_", "-");

/** The browser's language; English where there is no browser, or where we have no catalogue for its language. */
function ofBrowser(): Language {
  // Not through webextension-polyfill, which cannot be imported in a worker or in Node.
  const spoken = globalThis.chrome?.i18n?.getUILanguage() ?? "en";
  return spoken.startsWith("zh") ? "zh_CN" : "en";
}
