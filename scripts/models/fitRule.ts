import type { VerdictRule } from "../../src/models/entry";

/** A labelled picture and what a model gave it. */
export interface JudgedPicture {
  /** Probability of the best class, and the sum of the three best. */
  readonly best: number;
  readonly three: number;
  readonly right: boolean;
  /** Whether the right class is one of the model's. */
  readonly known: boolean;
  readonly rightAmongThree: boolean;
}

/** What is called confident is right so often. */
const PRECISION = 0.9;
/** One-sided 95 %: so sure we want to be of it, from a few hundred pictures. */
const Z = 1.645;
/** Candidates that hold the right class less often than this are not worth naming. */
const WORTH_NAMING = 1 / 3;
const STEPS = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

/**
 * The lowest threshold at which confident verdicts are right in 90 % of cases,
 * by the lower bound of Wilson's interval; where too few pictures pass any
 * threshold for that, by the share itself. Below `recognised`, at most a third
 * of the pictures of its own classes have the right one among the three best.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 */
export function fitRule(pictures: readonly JudgedPicture[]): VerdictRule & { readonly bound: "wilson" | "share" } {
  const passing = (threshold: number) => pictures.filter(({ best }) => best >= threshold).map(({ right }) => right);
  const wilson = STEPS.find((t) => lowerBound(passing(t)) >= PRECISION);
  const plain = STEPS.find((t) => shareOf(passing(t)) >= PRECISION);
  const below = (limit: number) =>
    pictures.filter(({ known, three }) => known && three < limit).map((p) => p.rightAmongThree);
  const recognised = STEPS.findLast((limit) => shareOf(below(limit)) <= WORTH_NAMING) ?? 0;
  return { confident: wilson ?? plain ?? 1, recognised, bound: wilson === undefined ? "share" : "wilson" };
}

/** Of pictures that show nothing a model knows, so many may be called one of its classes; and so many be named at all. */
const FALSE_ALARMS = { confident: 0.01, named: 0.1 };

/**
 * For a model of few kinds of things, of which no labelled pictures are at hand:
 * what it may say of pictures that show none of them. The lowest thresholds that
 * keep false alarms rare.
 */
export function fitSpecialist(unrelated: readonly Pick<JudgedPicture, "best" | "three">[]): VerdictRule {
  const lowest = (most: number, value: (picture: Pick<JudgedPicture, "best" | "three">) => number) =>
    STEPS.find((t) => shareOf(unrelated.map((picture) => value(picture) >= t)) <= most) ?? 1;
  return {
    confident: lowest(FALSE_ALARMS.confident, ({ best }) => best),
    recognised: lowest(FALSE_ALARMS.named, ({ three }) => three),
  };
}

const shareOf = (outcomes: readonly boolean[]): number =>
  outcomes.filter(Boolean).length / Math.max(1, outcomes.length);

function lowerBound(outcomes: readonly boolean[]): number {
  const n = outcomes.length;
  if (n === 0) return 0;
  const p = shareOf(outcomes);
  const centre = p + Z ** 2 / (2 * n);
  const spread = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return (centre - spread) / (1 + Z ** 2 / n);
}
