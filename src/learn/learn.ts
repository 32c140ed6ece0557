import type { Head } from "../tflite/head/head";
import { Failed } from "../words/failed";
import { checkExamples, type Example, NONE } from "./checkExamples";
import { fitHead } from "./solve/fitHead";
import { Scale } from "./solve/scale";
import type { Strangers } from "./strangers";
import { biasOfNone } from "./validate/biasOfNone";
import { confidentFrom } from "./validate/confidentFrom";
import { type Confusion, confusedIn } from "./validate/confusedIn";
import { crossValidate } from "./validate/crossValidate";
import { type Estimate, estimateOf } from "./validate/interval";
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

/** The categories, and what a network knows of the examples of each. */
export interface Lesson {
  readonly categories: readonly string[];
  readonly examples: readonly Example[];
  /** [examples, views, width]; the first view is the one that is classified. */
  readonly features: Float32Array;
  readonly width: number;
}

/** An example that was taken for another category when it was left out. */
export interface Mistake {
  readonly content: string;
  /** Its own category, and the one that it was taken for. */
  readonly category: number;
  readonly as: number;
  /** The probability of that, among the categories. */
  readonly probability: number;
}

/** What was learnt. */
export interface Learnt {
  /** One label for each category, and after them one for what is none of them, where there are strangers. */
  readonly head: Head;
  /** The share of new pictures of the categories for which the best category is right. */
  readonly estimate: Estimate;
  /** Which categories were taken for another one, most often first. */
  readonly confused: readonly Confusion[];
  /** The examples that were, the surest first. */
  readonly mistakes: readonly Mistake[];
  /** Minimum probability of the best category at which it is named alone. */
  readonly confident: number;
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
  const { categories, examples, features, width } = lesson;
  checkExamples(categories, examples);
  if (!features.every(Number.isFinite)) throw new Failed("engine_not_numbers");
  const seen = viewed(lesson);
  const own = seen.filter(({ category }) => category >= 0);
  const others = seen.filter(({ category }) => category < 0);
  const foreign = [...rowsOf(strangers.features, width), ...others.flatMap(({ views: [first] }) => first ?? [])];
  const kinds = [...strangers.kinds, ...others.map(({ content }) => content)];
  const none = categories.length;
  const labels = foreign.length > 0 ? [...categories, NONE] : categories;

  const first = [...own.flatMap(({ views: [view] }) => view ?? []), ...foreign];
  const scale = new Scale(first, width);
  const classesOf = (each: readonly number[]) => Int32Array.from([...each, ...foreign.map(() => none)]);
  const tested = {
    width,
    features: scale.apply(first),
    classes: classesOf(own.map(({ category }) => category)),
  };
  const { l2, scores } = await crossValidate(
    signal,
    tested,
    labels.length,
    partsOf(own, kinds, own.length < MANY ? PARTS.few : PARTS.many),
    (share) => report(share * VALIDATED),
  );
  const answers = own.map(({ content, category }, i) => ({
    content,
    category,
    ...bestOf(scores.subarray(i * labels.length, i * labels.length + none)),
  }));

  const all = [...own.flatMap(({ views }) => views), ...foreign];
  const classes = classesOf(own.flatMap(({ category, views }) => views.map(() => category)));
  const rows = { width, features: scale.apply(all), classes };
  const point = await fitHead(signal, rows, labels.length, l2, () => true, {
    report: (share) => report(VALIDATED + share * (1 - VALIDATED)),
  });
  if (foreign.length > 0) {
    const last = point.length - 1;
    point[last] = (point[last] as number) + biasOfNone(scores, own.length, labels.length);
  }
  return {
    head: scale.undo(point, labels),
    estimate: estimateOf(answers.filter(({ category, as }) => category === as).length, own.length),
    confused: confusedIn(answers, categories),
    mistakes: answers.filter(({ category, as }) => category !== as).sort((a, b) => b.probability - a.probability),
    confident: confidentFrom(answers),
    strangers: foreign.length,
  };
}

/** The best of some scores, and its probability among them. */
function bestOf(scores: Float64Array) {
  const most = Math.max(...scores);
  return { as: scores.indexOf(most), probability: 1 / scores.reduce((sum, score) => sum + Math.exp(score - most), 0) };
}

/** The examples, each with its views; the same picture counts once. */
function viewed({ examples, features, width }: Lesson) {
  const rows = rowsOf(features, width);
  const views = rows.length / examples.length;
  const contents = examples.map(({ content }) => content);
  return examples
    .map((example, i) => ({ ...example, views: rows.slice(i * views, (i + 1) * views) }))
    .filter(({ content }, i) => contents.indexOf(content) === i);
}

const rowsOf = (features: Float32Array, width: number) =>
  Array.from({ length: features.length / width }, (_, row) => features.subarray(row * width, (row + 1) * width));
