/** Share of the examples above the threshold that were right. */
const RIGHT = 0.95;
/** Bounds of the threshold: a few examples may all be right by chance, and all wrong. */
const [LEAST, MOST] = [0.6, 0.95];

/** The lowest probability from which on the best category is right nearly always, when it is not learnt from. */
export function confidentFrom(
  answers: readonly { readonly category: number; readonly as: number; readonly probability: number }[],
): number {
  const surest = [...answers].sort((a, b) => b.probability - a.probability);
  let threshold = MOST;
  let right = 0;
  for (const [i, { category, as, probability }] of surest.entries()) {
    if (category === as) right++;
    if (right >= RIGHT * (i + 1)) threshold = probability;
  }
  return Math.min(MOST, Math.max(LEAST, threshold));
}
