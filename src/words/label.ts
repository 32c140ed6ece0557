import { words } from "./language";

/**
 * A class name for display: translated where a translation exists, as a class or as
 * a family ("dog"), else the first synonym ("tench, Tinca tinca" → "tench"). Labels that have no translation, such
 * as those of a user's own model, stay in the model's words.
 */
export function shortLabel(label: string): string {
  const short = label.split(",", 1)[0]?.trim() || label;
  const { labels, families } = words();
  return inWords(labels, label) ?? inWords(labels, short) ?? inWords(families, short) ?? short;
}

/** The label with all its synonyms, after its translation where it has one. */
export function wholeLabel(label: string): string {
  const short = shortLabel(label);
  return label.startsWith(short) ? label : `${short} (${label})`;
}

const inWords = (of: Readonly<Record<string, string>>, word: string) =>
  Object.hasOwn(of, word) ? of[word] : undefined;
