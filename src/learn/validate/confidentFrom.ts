/** Share of the examples above the threshold that were right. */
const RIGHT = 0.95;
/** Bounds of the threshold: a few examples may all be right by chance, and all wrong. */
const [LEAST, MOST] = [0.6, 0.95];

/** The best of the labels: the categories, and after them "none of these" where there is that. */
export interface Best {
  readonly as: number;
  readonly probability: number;
}

/**
 * The lowest probability from which on the best category is right nearly always, when it is not learnt from. An example
 * that is taken for none of the categories gets no word, so it is neither right nor wrong.
 *
 * @param examples the category of each
 * @param answer what was said of the example at a place, by the probabilities that a verdict follows from
 */
export function confidentFrom(
  examples: readonly { readonly category: number }[],
  answer: (place: number) => Best,
): number {
  const none = Math.max(...examples.map(({ category }) => category)) + 1;
  const named = examples.map(({ category }, place) => ({ category, ...answer(place) })).filter(({ as }) => as < none);
  named.sort((a, b) => b.probability - a.probability);
  let threshold = MOST;
  let right = 0;
  for (const [i, { category, as, probability }] of named.entries()) {
    if (category === as) right++;
    if (right >= RIGHT * (i + 1)) threshold = probability;
  }
  return Math.min(MOST, Math.max(LEAST, threshold));
}
