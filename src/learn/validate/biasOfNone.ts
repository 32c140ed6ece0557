/** Share of the pictures of the categories that are not to be taken for strangers. */
const KEPT = 0.96;
/** Share of the strangers that are to be taken for none of the categories, where the taught are kept as well. */
const REFUSED = 0.99;
/**
 * How far the bias goes from where it keeps just the share of the taught towards where it refuses just the share of the
 * strangers, if there is room between the two. New pictures of a category differ more from those that were taught than these
 * from each other, and the finished head's scores lie closer together than those of cross-validation. docs/teaching.md
 * compares other values: other things than those taught lie in that room as well.
 */
const ROOM_FOR_THE_TAUGHT = 1 / 3;

/**
 * What is to be added to the score of "none of these", which comes last, so that the share of the examples that is to be
 * kept still has a better category.
 *
 * @param scores what heads said of rows that they had not learnt from, [rows, labels]: the examples, and after them the
 *   strangers, of kinds that these heads had not learnt from
 * @param count number of the examples
 */
export function biasOfNone(scores: Float64Array, count: number, labels: number): number {
  const leads = Array.from({ length: scores.length / labels }, (_, row) => {
    const own = scores.subarray(row * labels, (row + 1) * labels);
    return Math.max(...own.subarray(0, labels - 1)) - (own[labels - 1] as number);
  });
  const kept = quantile(leads.slice(0, count), 1 - KEPT);
  const refused = quantile(leads.slice(count), REFUSED);
  return kept - ROOM_FOR_THE_TAUGHT * Math.max(0, kept - refused);
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] as number;
