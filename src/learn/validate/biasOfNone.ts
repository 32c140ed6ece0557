/** Share of the pictures of the categories that are not to be taken for strangers. */
const KEPT = 0.96;

/**
 * What is to be added to the score of "none of these", which comes last, so that this share of the examples still has a
 * better category.
 *
 * @param scores what heads said of examples that they had not learnt from, [count, labels] at least
 */
export function biasOfNone(scores: Float64Array, count: number, labels: number): number {
  const leads = Float64Array.from({ length: count }, (_, row) => {
    const own = scores.subarray(row * labels, (row + 1) * labels);
    return Math.max(...own.subarray(0, labels - 1)) - (own[labels - 1] as number);
  }).sort();
  return leads[Math.floor((1 - KEPT) * count)] as number;
}
