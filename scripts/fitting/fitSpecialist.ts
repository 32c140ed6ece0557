import type { VerdictRule } from "../../src/models/entry";

/**
 * Maximum shares of the pictures that show nothing a model knows: of those with a confident verdict, and of those with
 * a verdict that names anything.
 */
const FALSE_ALARMS = { confident: 0.01, named: 0.1 };
const STEPS = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

/**
 * Fits the rule of a model that knows few kinds of things, of which no labelled pictures are at hand. Returns the
 * lowest thresholds that keep false alarms rare on pictures of other things.
 *
 * @param unrelated the best class's probability for each of these; 0 where that is the background, which is never named
 */
export function fitSpecialist(unrelated: readonly number[]): VerdictRule {
  const lowest = (most: number) => STEPS.find((step) => shareOf(unrelated.map((best) => best >= step)) <= most) ?? 1;
  return { confident: lowest(FALSE_ALARMS.confident), recognised: lowest(FALSE_ALARMS.named) };
}

const shareOf = (outcomes: readonly boolean[]): number =>
  outcomes.filter(Boolean).length / Math.max(1, outcomes.length);
