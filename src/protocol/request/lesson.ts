import * as v from "valibot";
import { check } from "../gate/check";
import { engineChoiceSchema } from "../picture";
import { MAX_FILE_BYTES } from "./limits";

/** Maximum number of pictures in a request for their features; for more there are several requests. */
const MAX_EMBEDDED = 256;
/**
 * How much of a lesson is read at all: more than can be learnt from, so that whoever brings too much is told so in
 * words (`src/learn/checkExamples.ts`).
 */
const [MAX_CATEGORIES, MAX_EXAMPLES, MAX_FEATURES_BYTES] = [10_000, 100_000, 1 << 30];
const model = v.pipe(v.string(), v.maxLength(200));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));

/** Asks what a model's network knows of pictures before it says which classes these are. */
const embedSchema = v.object({
  /** A model's id; empty: the default. */
  model,
  engine: engineChoiceSchema,
  pictures: v.pipe(v.array(v.pipe(v.instance(Blob), v.maxSize(MAX_FILE_BYTES))), v.maxLength(MAX_EMBEDDED)),
  /** From each picture as it is classified, or also from other views of it, to learn from. */
  views: v.picklist(["one", "all"]),
  /** Each answer has the picture, small, so that it can be kept. */
  small: v.optional(v.boolean()),
});

/** What is to be learnt, from which examples. */
const lessonSchema = v.object({
  /** The model whose features the examples have. */
  model,
  title: name,
  categories: v.pipe(v.array(name), v.maxLength(MAX_CATEGORIES)),
  examples: v.pipe(
    v.array(
      v.object({
        /** Its place in `categories`; -1 for a picture that shows none of them. */
        category: v.pipe(v.number(), v.integer(), v.minValue(-1)),
        /** What it is called where something is wrong with it. */
        name,
        /** SHA-256 of its bytes. */
        content: v.pipe(v.string(), v.maxLength(200)),
      }),
    ),
    v.maxLength(MAX_EXAMPLES),
  ),
  /** float32 [examples, views, width] */
  features: v.pipe(v.instance(Blob), v.maxSize(MAX_FEATURES_BYTES)),
});

/** A picture of a page that shows one of the user's categories. */
const collectSchema = v.object({
  /** Its id, or the name of one that may not be there yet. */
  category: v.union([v.pipe(v.string(), v.maxLength(100)), v.object({ name })]),
  /** As `thumbnail` gives it to learn from: a page may have given anything else. */
  picture: v.pipe(v.string(), v.regex(/^data:image\/jpeg;base64,[\w+/=]{1,200000}$/)),
  /** The model in use, and its engine. */
  model,
  engine: engineChoiceSchema,
});

export type EmbedRequest = v.InferOutput<typeof embedSchema>;
export type Lesson = v.InferOutput<typeof lessonSchema>;

/** @throws TypeError where `data` is no such request */
export const checkEmbedRequest = (data: unknown): EmbedRequest => check(embedSchema, data, "a request for features");
/** @throws TypeError where `data` is no such picture */
export const checkCollectRequest = (data: unknown) => check(collectSchema, data, "a picture to learn from");
/** @throws TypeError where `data` is no lesson */
export const checkLesson = (data: unknown): Lesson => check(lessonSchema, data, "a lesson");
