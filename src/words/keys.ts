import type english from "../../_locales/en/messages.json";

type Key = keyof typeof english;
/** Stems of sentences that depend on a number; `_locales/` has one key for each plural category of the language. */
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
/** Every other sentence of `_locales/`. */
export type MessageKey = Exclude<Key, `${PluralKey}_${Intl.LDMLPluralRule}`>;
