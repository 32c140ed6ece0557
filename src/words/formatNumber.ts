import { languageTag } from "./language";

/** A number as the language writes it, with so many digits after the point. */
export function formatNumber(value: number, digits = 0): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(languageTag(), format).format(value);
}
