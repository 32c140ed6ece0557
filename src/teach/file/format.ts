import * as v from "valibot";
import { MAX_CATEGORIES, MAX_EXAMPLES } from "../../learn/limits";

/** File in the archive that lists the others. */
export const LIST = "categories.json";
/** Raise it when an earlier version could not read what is written. */
export const VERSION = 1;
/** Name of the format, so that other archives are told from ours. */
export const FORMAT = "label-lens-categories";

/** Maximum size of an archive in bytes: the most examples, with what two networks know of each, take half of it. */
export const MAX_BYTES = 256 << 20;
/** Maximum size of the list in bytes: what the most examples take. */
export const MAX_LIST_BYTES = 4 << 20;
/** Maximum size of a picture in bytes, and of its sides in pixels: those that are kept here are no larger. */
export const MAX_PICTURE = { bytes: 200_000, side: 160 };
/** Number of networks whose features are read. */
export const MAX_NETWORKS = 20;

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const path = v.pipe(v.string(), v.maxLength(1_000));

/** What any version begins with. */
export const headSchema = v.object({ format: v.literal(FORMAT), version: v.number() });

const examples = v.pipe(
  v.array(v.object({ file: path, content: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) })),
  v.maxLength(MAX_EXAMPLES),
);

export const listSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  categories: v.pipe(
    v.array(v.object({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), examples })),
    v.maxLength(MAX_CATEGORIES),
  ),
  /** Those that show none of the categories; earlier versions have none, and pass over them. */
  none: v.optional(examples, []),
  /** What networks know of examples: float32 [contents, views, width]. */
  features: v.pipe(
    v.array(
      v.object({
        /** SHA-256 of the network's file. */
        network: hash,
        file: path,
        contents: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(MAX_EXAMPLES)),
      }),
    ),
    v.maxLength(MAX_NETWORKS),
  ),
});

export type List = v.InferOutput<typeof listSchema>;
