/** A class name as it is shown: the first of its synonyms ("tench, Tinca tinca" → "tench"). */
export function shortLabel(label: string): string {
  return label.split(",", 1)[0]?.trim() || label;
}

/** A probability as whole per cent; what is almost certain is not called certain. */
export function percent(probability: number): string {
  if (probability > 0.99 && probability < 1) return "> 99 %";
  if (probability > 0 && probability < 0.01) return "< 1 %";
  return `${Math.round(probability * 100)} %`;
}
