/** A measured quantity: its unit is in its name, as `_ms` or `_mb`. */
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
 * The median of some values with the least and the most of them; of an even
 * number of values, the mean of the middle two.
 *
 * @param note how it differs from the others beside it, such as fewer pictures
 * @throws RangeError where there is none: what was not measured is `unmeasured`
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

/** Stands where a figure would: why there is none. */
export function unmeasured(reason: string): Figure {
  return { median: null, count: 0, reason };
}
