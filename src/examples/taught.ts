import type { Findings, Mistake } from "../learn/learn";
import type { Estimate } from "../learn/validate/interval";
import type { LearningCurve } from "../learn/validate/learningCurve";
import type { Alike, Twins } from "../learn/validate/likenessIn";
import type { Head } from "../tflite/head/head";

/** One of the things that the user tells apart. */
export interface Category {
  readonly id: string;
  readonly name: string;
  /** When it was made, in ms since 1970. */
  readonly made: number;
}

/**
 * A category: by its id, or by the name of one that is made with its first picture where there is none of that name. `NONE_ID`
 * is none of them.
 */
export type CategoryRef = Category["id"] | { readonly name: string };

/** A picture of one of the user's categories, or of none of them. */
export interface StoredExample {
  /** SHA-256 of the bytes that it came from. */
  readonly content: string;
  /** The id of its category; `NONE_ID` where it shows none of them. */
  readonly category: string;
  /** A small JPEG file. */
  readonly picture: ArrayBuffer;
  /** When it was added, in ms since 1970. */
  readonly added: number;
}

/** What the user teaches: categories, the oldest first, and their examples, the newest first. */
export interface Examples {
  readonly categories: readonly Category[];
  readonly examples: readonly StoredExample[];
}

/** What was known at some time of how good a model is, and of which categories. */
export interface Measured {
  readonly accuracy: number;
  readonly categories: Report["categories"];
}

/** What came of learning. */
export interface Report {
  /** The id of the model that was learnt, which knows the user's categories alone. */
  readonly model: string;
  /** The id of the one that knows its base's classes as well; undefined where there is none. */
  readonly both?: string | undefined;
  /** The names of its categories, and the number of examples of each. */
  readonly categories: readonly { readonly name: string; readonly count: number }[];
  /** Number of all pictures that it was learnt from last; undefined in reports of earlier versions. */
  readonly pictures?: number | undefined;
  /** The share of new pictures that will be right, and its bounds. */
  readonly estimate: Estimate;
  /** The same with fewer examples; undefined in reports of earlier versions. */
  readonly curve?: LearningCurve | undefined;
  readonly mistakes: readonly Mistake[];
  /** Examples of different categories that are the same picture; undefined in reports of earlier versions. */
  readonly twins?: readonly Twins[] | undefined;
  /** Categories whose examples are alike; undefined in reports of earlier versions. */
  readonly alike?: readonly Alike[] | undefined;
  /** What it was learnt from: `lessonKey`. */
  readonly of: string;
  /** What was known of the model that was learnt before this one. */
  readonly before?: Measured | undefined;
  /** Number of examples that were added, moved or removed since the estimate: it is of before. */
  readonly since?: number;
  /** What learning goes on from; undefined in reports of earlier versions. */
  readonly state?: LearningState | undefined;
}

/** What learning goes on from when an example is added. */
export interface LearningState extends Findings {
  readonly head: Head;
  /** SHA-256 of the network's file. */
  readonly network: string;
  /** What the models are called. */
  readonly titles: { readonly alone: string; readonly both: string };
}
