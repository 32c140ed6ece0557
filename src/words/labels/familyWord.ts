import { language, words } from "../language";

/** Families of lists of species that have a genus for want of a word. */
const OF_GENUS = / (of the genus) (\S+)$/;

/** The word of a family of classes, such as "terrier", for display: translated where a translation exists. */
export function familyWord(word: string): string {
  if (language() !== "zh_CN") return word;
  const [end = "", link = "", genus = ""] = OF_GENUS.exec(word) ?? [];
  const kind = end ? word.slice(0, -end.length) : word;
  return `${genus}${inChinese(link)}${inChinese(kind)}`;
}

function inChinese(word: string): string {
  const { families } = words();
  return (Object.hasOwn(families, word) && families[word]) || word;
}
