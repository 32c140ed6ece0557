import type { VerdictRule } from "../../src/models/entry";

/** A labelled picture, with a model's answer for it. */
export interface JudgedPicture {
  /** Probability of the best class. */
  readonly best: number;
  /** Sum of the probabilities of the three best classes. */
  readonly three: number;
  /** Whether the best class is the right one. */
  readonly right: boolean;
  /** Whether the right class is one of the model's. */
  readonly known: boolean;
  readonly rightAmongThree: boolean;
}

/** Share of confident verdicts that must be right. */
const PRECISION = 0.9;
/**
 * Standard score of a one-sided confidence of 95 %: how sure we want to be of that share, from a few hundred pictures.
 */
const Z = 1.645;
/** Candidates that contain the right class in a smaller share of cases than this are not worth naming. */
const WORTH_NAMING = 1 / 3;
const STEPS = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

/**
 * Fits the rule of a model. `confident` is the lowest threshold at which confident verdicts are right in 90 % of cases,
 * by the lower bound of Wilson's interval; where too few pictures pass any threshold for that, by the share itself.
 * Below `recognised`, at most a third of the pictures of the model's own classes have the right class among the three
 * best.
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

/**
 * Maximum shares of the pictures that show nothing a model knows: of those with a confident verdict, and of those with
 * a verdict that names anything.
 */
const FALSE_ALARMS = { confident: 0.01, named: 0.1 };

/**
 * Fits the rule of a model that knows few kinds of things, of which no labelled pictures are at hand. Returns the
 * lowest thresholds that keep false alarms rare on pictures of other things.
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
