import { formatNumber } from "./formatNumber";
import { message } from "./message";

/** "8.3 ms", "17 ms". */
export const milliseconds = (value: number): string => message("milliseconds", formatNumber(value, value < 10 ? 1 : 0));

/** "3.4 MB", of 1,048,576 bytes. */
export const megabytes = (bytes: number): string => message("megabytes", formatNumber(bytes / 1_048_576, 1));

/** The same in KB where it is less than a tenth of that; what is there at all is at least 1 KB. */
export const fileSize = (bytes: number): string =>
  bytes < 104_858 ? message("kilobytes", Math.ceil(bytes / 1024)) : megabytes(bytes);

/** A share of 0 to 100 as measured: "70.8 %". */
export const share = (perCent: number, digits = 1): string => message("percent", formatNumber(perCent, digits));
