import type { VerdictRule } from "../../src/models/entry";
import type { Saying } from "../../src/protocol/answer";
import { Judge, type Judgement } from "../../src/verdict/judge";
import { chanceRight } from "./chanceRight";
import { fitGate } from "./fitGate";
import { inFolds } from "./inFolds";
import type { Meaning } from "./meaning";
import { scoreBy } from "./scoreBy";
import type { SeenPicture } from "./seenPicture";

/** Parts of the pictures, each scored by a gate that was fitted on the others. */
const FOLDS = 4;
/** Share of the labelled pictures that the gate may reject: a tight one takes people with things for strangers. */
const REJECTED = 0.01;
/** Share of the labelled pictures whose candidates are not worth naming: strangers look like these. */
const UNLIKELY = 0.09;
/** What a rule promises of the pictures of its fit. */
export interface Promises {
  /** Share of the exact words that must be right, as the fitted chances say, and of exact and less exact ones together. */
  readonly right: { readonly exact: number; readonly said: number };
  /** Share of the exact words that must be right by count, where the curve of the chances lies too high for the surest. */
  readonly counted: number;
  /**
   * Maximum share of strangers that are given an exact word, and any word, by gates that have seen none of their kind. The
   * gate that is kept has seen all of these kinds.
   */
  readonly wrong: { readonly exact: number; readonly said: number };
  /** Probability of the best class from which candidates are named at the latest, whatever strangers get by that. */
  readonly recognised: number;
}

const PROMISES: Promises = {
  right: { exact: 0.955, said: 0.962 },
  counted: 0.95,
  wrong: { exact: 0.015, said: 0.015 },
  recognised: 0.35,
};
/** Least sum of a family's probabilities at which it may be named, however right the exact words are. */
const LEAST_FAMILY = 0.8;
/** Least probability of the best class at which candidates are named. */
const LEAST_RECOGNISED = 0.2;

/** Fits the rule of a model's verdicts. docs/models.md says what each number is for. */
export async function fitRule(
  pictures: readonly SeenPicture[],
  meaning: Meaning,
  promises: Promises = PROMISES,
): Promise<VerdictRule> {
  const { right: least, wrong: most, counted: leastCounted } = promises;
  const scored = await inFolds(pictures, FOLDS, scoreBy);
  const scores = scored.flatMap(({ picture, found }) => (picture.role === "labelled" ? [found] : []));
  const [known, plain] = [quantile(scores, REJECTED), quantile(scores, UNLIKELY)];
  // The gate has done its part: what it rejects is left out, and the others are judged without it.
  const passing = scored.filter(({ found }) => found >= known);
  const first = sayBy(meaning, FIRST);
  const best = passing.map(({ picture, found }) => ({ picture, found, saying: first(picture) }));
  const labelled = best.filter(({ picture }) => picture.role === "labelled" && picture.right !== undefined);
  const strangers = best.filter(({ picture }) => picture.role === "stranger");
  const ofStrangers = pictures.filter(({ role }) => role === "stranger").length;
  const named = labelled.flatMap(({ picture, saying }) => {
    const right = meaning.isRight(saying, picture.right);
    return saying.candidates.map(({ probability }) => ({ probability, right }));
  });
  const chance = await chanceRight(named);
  const confident = stepWhere((step) => {
    const exact = named.filter(({ probability }) => probability >= step);
    const wrong = strangers.filter(({ saying }) => probabilityOf(saying) >= step);
    const expected = exact.reduce((sum, { probability }) => sum + chance(probability), 0);
    const counted = exact.filter(({ right }) => right).length;
    const isRight = expected >= least.exact * exact.length && counted >= leastCounted * exact.length;
    return isRight && wrong.length <= most.exact * ofStrangers;
  });
  const family = familyFrom(meaning, labelled, confident, least.said);
  const say = sayBy(meaning, { confident, family, recognised: 0 });
  const heard = strangers
    .map(({ picture, found }) => ({ picture, found, saying: say(picture) }))
    .filter(({ picture, saying }) => !meaning.isTrueOf(saying, picture));
  const recognised = stepWhere((step) => {
    const anything = heard.filter((one) => isSaid(one) || (one.found >= plain && probabilityOf(one.saying) >= step));
    return step >= promises.recognised || anything.length <= most.said * ofStrangers;
  }, LEAST_RECOGNISED);
  const gate = { ...(await fitGate(pictures)), known: round(known), plain: round(plain) };
  return { confident, family, recognised, gate };
}

/**
 * The lowest sum at which enough of the exact words, and of the families for what has none, are right together; where the
 * exact ones alone are too often wrong for that, at which enough of the families are.
 */
function familyFrom(meaning: Meaning, labelled: readonly Told[], confident: number, right: number): number {
  const isExact = ({ saying }: Told) => probabilityOf(saying) >= confident;
  const exact = labelled.filter(isExact);
  const others = labelled.filter((one) => !isExact(one));
  const enough = (all: readonly Told[]) =>
    all.filter(({ picture, saying }) => meaning.isRight(saying, picture.right)).length >= right * all.length;
  const lowest = (beside: readonly Told[]) =>
    stepWhere((step) => {
      const say = sayBy(meaning, { confident, family: step, recognised: 1.1 });
      const all = others.map(({ picture }) => ({ picture, saying: say(picture) }));
      const said = all.filter((one) => isSaid(one) && meaning.canTell(one.saying, one.picture.right));
      return enough([...beside, ...said]);
    }, LEAST_FAMILY);
  const together = lowest(exact);
  return together < 1 ? together : lowest([]);
}

/** A picture with what is said of it. */
interface Told {
  readonly picture: SeenPicture;
  readonly saying: Saying;
}

/** Says the best class of every picture, however improbable it is. */
const FIRST: VerdictRule = { confident: 0, recognised: 0 };

function sayBy({ labels }: Meaning, rule: VerdictRule): (picture: SeenPicture) => Judgement {
  const judge = new Judge(labels, rule);
  return ({ probabilities }) => judge.judge(probabilities);
}

const isSaid = ({ saying: { state } }: Pick<Told, "saying">) => state === "confident" || state === "family";
const probabilityOf = ({ candidates }: Saying) => candidates[0]?.probability ?? 0;
/** The lowest hundredth from `from` on at which it holds; 1 where it holds at none. */
const stepWhere = (holds: (step: number) => boolean, from = 0.5) =>
  Array.from({ length: Math.round(100 * (1 - from)) }, (_, i) => round(from + i / 100)).find(holds) ?? 1;
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? 0;
const round = (value: number) => Number(value.toFixed(2));
