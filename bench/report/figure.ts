/** A measured quantity; its key ends with its unit, such as `_ms` or `_mb`. */
export type Figure =
  | {
      readonly median: number;
      readonly min: number;
      readonly max: number;
      readonly count: number;
      readonly note?: string;
    }
  | { readonly median: null; readonly count: 0; readonly reason: string };

const DIGITS = 2;
const round = (value: number) => Number(value.toFixed(DIGITS));

/**
 * Makes a figure of some values: their median, minimum and maximum. The median of an even number of values is the mean
 * of the middle two.
 *
 * @param note how the figure differs from those beside it, such as fewer pictures
 * @throws RangeError where there are no values: use `unmeasured` for those
 */
export function figureOf(values: readonly number[], note?: string): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new RangeError("A figure needs at least one value.");
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? max;
  const median = sorted.length % 2 ? upper : ((sorted[half - 1] ?? min) + upper) / 2;
  return { median: round(median), min: round(min), max: round(max), count: sorted.length, ...(note && { note }) };
}

/** Makes a placeholder for a figure that could not be measured, with the reason. */
export function unmeasured(reason: string): Figure {
  return { median: null, count: 0, reason };
}
