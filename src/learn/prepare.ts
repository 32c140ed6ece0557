import { Failed } from "../words/failed";
import { checkExamples, type Example, MIN_EXAMPLES, NONE } from "./checkExamples";
import { Scale } from "./solve/scale";
import type { Strangers } from "./strangers";

/** The categories, and what a network knows of the examples of each. */
export interface Lesson {
  readonly categories: readonly string[];
  readonly examples: readonly Example[];
  /** [examples, views, width]; the first view is the one that is classified. */
  readonly features: Float32Array;
  readonly width: number;
}

/** An example with what a network knows of its views. */
type Seen = Example & { readonly views: readonly Float32Array[] };

/** What is learnt from: examples of the categories, and strangers. */
export interface Prepared {
  /** One for each category, and after them one for what is none of them, where there are strangers. */
  readonly labels: readonly string[];
  readonly own: readonly Seen[];
  /** The features of strangers, and of each its kind. */
  readonly foreign: readonly Float32Array[];
  readonly kinds: readonly string[];
  /** By the first views. */
  readonly scale: Scale;
}

/** @throws Failed where there is too little to learn from, or something is wrong with it */
export function prepare(lesson: Lesson, strangers: Strangers): Prepared {
  const { categories, examples, features, width } = lesson;
  checkExamples(categories, examples);
  if (!features.every(Number.isFinite)) throw new Failed("engine_not_numbers");
  const seen = viewed(lesson);
  const own = seen.filter(({ category }) => category >= 0);
  const given = seen.filter(({ category }) => category < 0);
  // Of what a few pictures show, nothing follows for all others; with strangers beside them, they say what lies close.
  const others = strangers.kinds.length + given.length < MIN_EXAMPLES ? [] : given;
  const foreign = [...rowsOf(strangers.features, width), ...others.flatMap(({ views: [first] }) => first ?? [])];
  return {
    labels: foreign.length > 0 ? [...categories, NONE] : categories,
    own,
    foreign,
    kinds: [...strangers.kinds, ...others.map(({ content }) => content)],
    scale: new Scale([...own.flatMap(({ views: [first] }) => first ?? []), ...foreign], width),
  };
}

/**
 * The rows that are learnt from, with their classes.
 * @param views `first`: one of each example, as it is classified; `all`: one of each view
 */
export function rowsFor({ own, foreign, scale, labels }: Prepared, views: "first" | "all") {
  const each = own.map((one) => (views === "first" ? one.views.slice(0, 1) : one.views));
  const none = labels.length - 1;
  return {
    width: scale.width,
    features: scale.apply([...each.flat(), ...foreign]),
    classes: Int32Array.from([
      ...own.flatMap(({ category }, i) => (each[i] ?? []).map(() => category)),
      ...foreign.map(() => none),
    ]),
  };
}

/** The examples, each with its views; the same picture counts once. */
function viewed({ examples, features, width }: Lesson): Seen[] {
  const rows = rowsOf(features, width);
  const views = features.length / width / examples.length;
  // Else all that follow would get the views of others.
  if (!Number.isInteger(views) || views === 0) throw new Failed("teach_views_misfit");
  const contents = new Set<string>();
  return examples
    .map((example, i) => ({ ...example, views: rows.slice(i * views, (i + 1) * views) }))
    .filter(({ content }) => !contents.has(content) && contents.add(content));
}

const rowsOf = (features: Float32Array, width: number) =>
  Array.from({ length: features.length / width }, (_, row) => features.subarray(row * width, (row + 1) * width));
