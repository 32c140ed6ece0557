import { words } from "./language";

/**
 * A class name for display: translated where a translation exists, else the first
 * synonym ("tench, Tinca tinca" → "tench"). Labels that have no translation, such
 * as those of a user's own model, stay in the model's words.
 */
export function shortLabel(label: string): string {
  const short = label.split(",", 1)[0]?.trim() || label;
  return translated(label) ?? translated(short) ?? short;
}

/** The label with all its synonyms, after its translation where it has one. */
export function wholeLabel(label: string): string {
  const short = shortLabel(label);
  return label.startsWith(short) ? label : `${short} (${label})`;
}

function translated(label: string): string | undefined {
  const { labels } = words();
  return Object.hasOwn(labels, label) ? labels[label] : undefined;
}
