import { languageTag } from "./language";

/** Made once each: to construct one takes longer than to use it, and a list has hundreds of numbers. */
const formats = new Map<string, Intl.NumberFormat>();

/** Formats a number for the current language, with exactly `digits` digits after the decimal point. */
export function formatNumber(value: number, digits = 0): string {
  const key = `${languageTag()} ${digits}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(languageTag(), { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, format);
  return format.format(value);
}
