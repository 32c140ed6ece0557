import names from "./labels/names.zh_CN.json" with { type: "json" };
import chinese from "./labels/zh_CN.json" with { type: "json" };
import { language } from "./language";

/**
 * Chinese class names, keyed by the first synonym of the English label, or by the whole label where two share it; and
 * those of the names that `src/verdict/families/` has for classes whose labels do not tell them apart, or mean one thing.
 */
const CHINESE: Readonly<Record<string, string>> = { ...chinese, ...names };

/**
 * A class name for display: translated where a translation exists, else the first
 * synonym ("tench, Tinca tinca" → "tench"). Labels that have no translation, such
 * as those of a user's own model, stay in the model's words.
 */
export function shortLabel(label: string): string {
  const short = label.split(",", 1)[0]?.trim() || label;
  return (language() === "zh_CN" && (translated(label) ?? translated(short))) || short;
}

/** The label with all its synonyms, after its translation where it has one. */
export function wholeLabel(label: string): string {
  const short = shortLabel(label);
  return label.startsWith(short) ? label : `${short} (${label})`;
}

const translated = (label: string) => (Object.hasOwn(CHINESE, label) ? CHINESE[label] : undefined);
