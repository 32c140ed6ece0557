import { languageTag } from "./language";

/** Formats a number for the current language, with exactly `digits` digits after the decimal point. */
export function formatNumber(value: number, digits = 0): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(languageTag(), format).format(value);
}
