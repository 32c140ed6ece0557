import type { Head } from "../tflite/head/head";
import { type Lesson, prepare, rowsFor } from "./prepare";
import { fitHead } from "./solve/fitHead";
import type { Strangers } from "./strangers";
import { biasOfNone } from "./validate/biasOfNone";
import { type Best, confidentFrom } from "./validate/confidentFrom";
import { type Confusion, confusedIn } from "./validate/confusedIn";
import { crossValidate } from "./validate/crossValidate";
import { type Estimate, estimateOf } from "./validate/interval";
import { type LearningCurve, learningCurve } from "./validate/learningCurve";
import { type Alike, likenessIn, type Twins } from "./validate/likenessIn";
import { partsOf } from "./validate/partsOf";

/**
 * Number of parts that the examples are divided into for cross-validation: where they are few, a head that has not seen a
 * fifth of them is much worse than one that has seen them all.
 */
const PARTS = { few: 10, many: 5 };
/** Number of examples from which on they are many. */
const MANY = 100;

/** Share of the time that goes into cross-validation where that is long; the rest is for learning from all. */
const VALIDATED = 0.4;

/** An example that was taken for another category when it was left out. */
export interface Mistake {
  readonly content: string;
  /** Its own category, and the one that it was taken for. */
  readonly category: number;
  readonly as: number;
  /** The probability of that, among the categories. */
  readonly probability: number;
}

/** What cross-validation has found: a head that learns one example more needs it not again (`relearn`). */
export interface Findings {
  /** Strength of the regularisation. */
  readonly l2: number;
  /** What was added to the score of "none of these"; 0 where there is no such class. */
  readonly lean: number;
  /** Minimum probability of the best category at which it is named alone: beside the others, and "none of these". */
  readonly confident: number;
}

/** What was learnt. */
export interface Learnt extends Findings {
  /** One label for each category, and after them one for what is none of them, where there are strangers. */
  readonly head: Head;
  /** The share of new pictures of the categories for which the best category is right. */
  readonly estimate: Estimate;
  /** The same with fewer examples. */
  readonly curve: LearningCurve;
  /** Which categories were taken for another one, most often first. */
  readonly confused: readonly Confusion[];
  /** The examples that were, the surest first. */
  readonly mistakes: readonly Mistake[];
  /** Examples of different categories that are the same picture to the network. */
  readonly twins: readonly Twins[];
  /** Categories most of whose examples are the same picture as another: the estimate says little of others. */
  readonly alike: readonly Alike[];
  /** Number of strangers that it has learnt from. */
  readonly strangers: number;
}

/**
 * Learns to tell categories by a network's features: multinomial logistic regression, with strangers as a class of their
 * own. The same lesson gives the same head. It takes minutes where there is much to learn, but leaves the thread to others
 * in between.
 *
 * @param report called now and then with the share that is done, as far as that can be known
 * @throws Failed where there is too little to learn from, or something is wrong with it
 */
export async function learn(
  signal: AbortSignal,
  lesson: Lesson,
  strangers: Strangers,
  report: (share: number) => void = () => {},
): Promise<Learnt> {
  const prepared = prepare(lesson, strangers);
  const { own, foreign, kinds, labels, scale } = prepared;
  const { twins, scenes, alike } = await likenessIn(
    signal,
    own.flatMap(({ views: [features], ...one }) => (features ? [{ ...one, features }] : [])),
  );
  const placed = own.map(({ category, content }, i) => ({ category, scene: scenes[i] ?? content }));
  const parts = partsOf(placed, kinds, own.length < MANY ? PARTS.few : PARTS.many);
  const { l2, scores, short } = await crossValidate(signal, rowsFor(prepared, "first"), labels.length, parts, (share) =>
    report(share * VALIDATED),
  );
  const answers = own.map(({ content, category }, i) => ({
    content,
    category,
    ...bestOf(scores.subarray(i * labels.length, i * labels.length + lesson.categories.length)),
  }));
  const curve = await learningCurve(signal, {
    ...{ rows: short, labels: labels.length, categories: lesson.categories.length, l2, parts },
    right: answers.map(({ category, as }) => category === as),
    order: placed.map(({ scene }) => scene),
  });
  const point = await fitHead(signal, rowsFor(prepared, "all"), labels.length, l2, () => true, {
    report: (share) => report(VALIDATED + share * (1 - VALIDATED)),
  });
  const lean = foreign.length > 0 ? biasOfNone(scores, own.length, labels.length) : 0;
  return {
    head: scale.undo(point, labels, lean),
    l2,
    lean,
    estimate: estimateOf(
      answers.filter(({ category, as }) => category === as).length,
      own.length,
      new Set(placed.map(({ category, scene }) => `${category} ${scene}`)).size,
    ),
    curve,
    confused: confusedIn(answers, lesson.categories),
    mistakes: answers.filter(({ category, as }) => category !== as).sort((a, b) => b.probability - a.probability),
    twins,
    alike,
    confident: confidentFrom(own, (row) => {
      const all = scores.slice(row * labels.length, (row + 1) * labels.length);
      // As the finished head answers.
      if (foreign.length > 0) all[labels.length - 1] = (all[labels.length - 1] as number) + lean;
      return bestOf(all);
    }),
    strangers: foreign.length,
  };
}

/** The best of some scores, and its probability among them. */
function bestOf(scores: Float64Array): Best {
  const most = Math.max(...scores);
  return { as: scores.indexOf(most), probability: 1 / scores.reduce((sum, score) => sum + Math.exp(score - most), 0) };
}
