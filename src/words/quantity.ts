import { formatNumber } from "./formatNumber";
import { message } from "./message";

/** "8.3 ms", "17 ms": one digit after the decimal point below 10 ms. */
export const milliseconds = (value: number): string => message("milliseconds", formatNumber(value, value < 10 ? 1 : 0));

/** "3.4 MB", where 1 MB is 1,048,576 bytes. */
export const megabytes = (bytes: number): string => message("megabytes", formatNumber(bytes / 1_048_576, 1));

/** Megabytes, or whole KB below a tenth of a megabyte; anything above 0 bytes is at least 1 KB. */
export const fileSize = (bytes: number): string =>
  bytes < 104_858 ? message("kilobytes", Math.ceil(bytes / 1024)) : megabytes(bytes);

/** A measured percentage, 0 to 100: "70.8%". */
export const share = (perCent: number, digits = 1): string => message("percent", formatNumber(perCent, digits));

/** A probability, 0 to 1, as a whole percentage; only 1 itself is "100%", so what is almost certain is not called certain. */
export function percent(probability: number): string {
  if (probability > 0.99 && probability < 1) return message("percent_over", 99);
  if (probability > 0 && probability < 0.01) return message("percent_under", 1);
  return message("percent", Math.round(probability * 100));
}
