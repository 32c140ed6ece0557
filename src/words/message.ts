import { formatNumber } from "./formatNumber";
import type { MessageKey, PluralKey } from "./keys";
import { languageTag, words } from "./language";
import type { Argument, Reason } from "./reason";

/** A sentence of `_locales/`, with `$1` … `$9` replaced by `args`; numbers are formatted for the language in use. */
export function message(key: MessageKey, ...args: readonly Argument[]): string {
  return fill(key, args);
}

/** The sentence that says why something failed. */
export const say = ({ key, args }: Reason): string => message(key, ...args);

/** Made once for each language, as the formats of numbers are (formatNumber.ts). */
const rules = new Map<string, Intl.PluralRules>();

/** The sentence for `count` in the plural category of the language; `count` is its `$1`. */
export function plural(key: PluralKey, count: number, ...args: readonly Argument[]): string {
  const ofLanguage = rules.get(languageTag()) ?? new Intl.PluralRules(languageTag());
  rules.set(languageTag(), ofLanguage);
  return fill(`${key}_${ofLanguage.select(count)}`, [count, ...args]);
}

function fill(key: string, args: readonly Argument[]): string {
  const text = words().sentences[key]?.message ?? key;
  return text.replace(/\$([1-9])/g, (_, digit) => {
    const value = args[Number(digit) - 1] ?? "";
    if (typeof value === "object") return say(value);
    return typeof value === "number" ? formatNumber(value) : value;
  });
}
