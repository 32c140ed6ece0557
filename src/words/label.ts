import chinese from "./labels/zh_CN.json" with { type: "json" };
import { language } from "./language";
import { message } from "./message";

/** By the first synonym of the English label; by the whole label where two begin alike. */
const CHINESE: Readonly<Record<string, string>> = chinese;

/**
 * A class name as it is shown: in the user's language where we know it, else the
 * first of its synonyms ("tench, Tinca tinca" → "tench"). Labels that we do not
 * know, such as those of a user's own model, are shown as they are.
 */
export function shortLabel(label: string): string {
  const short = label.split(",", 1)[0]?.trim() || label;
  return (language() === "zh_CN" && (translated(label) ?? translated(short))) || short;
}

/** The label with all its synonyms, and its translation before them where it has one. */
export function wholeLabel(label: string): string {
  const short = shortLabel(label);
  return label.startsWith(short) ? label : `${short} (${label})`;
}

const translated = (label: string) => (Object.hasOwn(CHINESE, label) ? CHINESE[label] : undefined);

/** A probability as whole per cent; what is almost certain is not called certain. */
export function percent(probability: number): string {
  if (probability > 0.99 && probability < 1) return message("percent_over", 99);
  if (probability > 0 && probability < 0.01) return message("percent_under", 1);
  return message("percent", Math.round(probability * 100));
}
