import chinese from "./labels/zh_CN.json" with { type: "json" };
import { language } from "./language";
import { message } from "./message";

/** Chinese class names, keyed by the first synonym of the English label, or by the whole label where two share it. */
const CHINESE: Readonly<Record<string, string>> = chinese;

/**
 * A class name for display: translated where a translation exists, else the first
 * synonym ("tench, Tinca tinca" → "tench"). Unknown labels, such as those of a
 * user's own model, have no translation.
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

/** A probability, 0 to 1, as a whole percentage; only 1 itself is "100%", so what is almost certain is not called certain. */
export function percent(probability: number): string {
  if (probability > 0.99 && probability < 1) return message("percent_over", 99);
  if (probability > 0 && probability < 0.01) return message("percent_under", 1);
  return message("percent", Math.round(probability * 100));
}
