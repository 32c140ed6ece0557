import { language } from "../language";
import chinese from "./families.zh_CN.json" with { type: "json" };

/** Apart from the labels' own: an "amphibian" is a kind of animal here, and a vehicle among the labels. */
const CHINESE: Readonly<Record<string, string>> = chinese;

/** The word of a family of classes, such as "terrier", for display: translated where a translation exists. */
export function familyWord(word: string): string {
  return (language() === "zh_CN" && Object.hasOwn(CHINESE, word) && CHINESE[word]) || word;
}
