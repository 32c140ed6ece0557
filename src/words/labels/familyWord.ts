import { language } from "../language";
import chinese from "./families.zh_CN.json" with { type: "json" };
import species from "./species.zh_CN.json" with { type: "json" };

/** Apart from the labels' own: an "amphibian" is a kind of animal here, and a vehicle among the labels. */
const CHINESE: Readonly<Record<string, string>> = { ...chinese, ...species };
/** Families of lists of species that have a genus for want of a word. */
const OF_GENUS = / (of the genus) (\S+)$/;

/** The word of a family of classes, such as "terrier", for display: translated where a translation exists. */
export function familyWord(word: string): string {
  if (language() !== "zh_CN") return word;
  const [end = "", link = "", genus = ""] = OF_GENUS.exec(word) ?? [];
  const kind = end ? word.slice(0, -end.length) : word;
  return `${genus}${inChinese(link)}${inChinese(kind)}`;
}

const inChinese = (word: string) => (Object.hasOwn(CHINESE, word) && CHINESE[word]) || word;
