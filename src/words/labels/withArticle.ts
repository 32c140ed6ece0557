import { language } from "../language";
import { familyWord } from "./familyWord";
import uncountable from "./uncountable.json" with { type: "json" };

/** Families that are spoken of as a mass: "furniture", never "a furniture". */
const UNCOUNTABLE: ReadonlySet<string> = new Set(uncountable);
/** Where "an" is said: before a vowel as it is spoken, so not before "unicycle", "European" or "one-piece". */
const VOWEL = /^(?!uni|use|uten|eu|one)[aeiou]/i;

/**
 * The word of a family within a sentence: "a terrier", "an insect", "furniture". Chinese has no articles.
 *
 * @param word in English, as the families of a model have it
 */
export function withArticle(word: string): string {
  if (language() === "zh_CN" || UNCOUNTABLE.has(word)) return familyWord(word);
  return `${VOWEL.test(word) ? "an" : "a"} ${word}`;
}
