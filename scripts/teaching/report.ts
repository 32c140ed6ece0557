import type { Lesson } from "./teachInBrowser";

/** Number of confusions that are worth a line. */
const MOST = 5;

/** What was taught, in a few lines for a person. */
export function report({ result, confused, alike }: Lesson): string {
  const { classes, examples, estimate, estimate_low: low, estimate_high: high } = result;
  const lines = [
    `${classes.length} categories from ${examples} pictures: ${classes.join(", ")}.`,
    `About ${percent(estimate)} of new pictures will get the right one (${percent(low)} to ${percent(high)}).`,
    ...alike.map(
      ({ category, pictures, different }) =>
        `"${classes[category]}" has ${pictures} pictures, but only ${different} that differ: copies, or frames of one film, say little of others.`,
    ),
    ...confused.slice(0, MOST).map(({ category, as, count }) => `${count} of "${category}" looked like "${as}".`),
  ];
  if (result.test_top1 !== null) {
    lines.push(
      `Of the test's pictures, ${percent(result.test_top1)} got the right one; ${percent(result.test_kept ?? 0)} were not taken for strangers.`,
    );
  }
  if (result.none_of_these_share !== null) {
    lines.push(`${percent(result.none_of_these_share)} of the test's strangers were taken for none of these.`);
  }
  lines.push(`Features took ${result.features_ms} ms, learning ${result.train_ms} ms.`);
  return lines.join("\n");
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
