/** An estimated share, and between which it lies nine times in ten. */
export interface Estimate {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Standard deviations to either side. 1.64 would hold nine times in ten if the examples were independent of each other,
 * and of what they are tested by; in cross-validation they share what they are learned from (docs/teaching.md).
 */
const DEVIATIONS = 2.6;
/** Examples that a head which has learned from all may get right beyond those that heads got right which lacked some. */
const BETTER = 2;

/**
 * How large a share is in general, of which `right` of `all` were seen: Wilson's interval, which stays within 0 and 1 and
 * is wide where little was seen. https://doi.org/10.1080/01621459.1927.10502953
 *
 * @param different how many of all say something of their own: copies do not
 */
export function estimateOf(right: number, all: number, different = all): Estimate {
  const share = (right / all) * different;
  const [low] = wilson(share, different);
  const [, high] = wilson(Math.min(different, share + BETTER), different);
  return { accuracy: right / all, low: Math.max(0, low), high: Math.min(1, high) };
}

function wilson(right: number, all: number): [low: number, high: number] {
  const share = right / all;
  const square = DEVIATIONS ** 2;
  const middle = (share + square / (2 * all)) / (1 + square / all);
  const half = (DEVIATIONS / (1 + square / all)) * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all));
  return [middle - half, middle + half];
}
