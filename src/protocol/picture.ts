import * as v from "valibot";
import { ENGINE_IDS } from "./answer";
import { check } from "./gate/check";
import type { SenderKind } from "./gate/senderKind";
import { FRESHNESS_HEADERS } from "./request/freshness";
import { MAX_ADDRESS_LENGTH, MAX_ADDRESSES, MAX_FILE_BYTES, MAX_HEADER_LENGTH } from "./request/limits";

/** Maximum side, in pixels, of a picture whose pixels a page has read: larger ones are scaled down first. */
const MAX_SIDE = 1024;

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SIDE));

/**
 * An address of a server, as long as the browser loads any.
 * https://chromium.googlesource.com/chromium/src/+/main/docs/security/url_display_guidelines/url_display_guidelines.md
 */
const served = (schemes: RegExp) => v.pipe(v.string(), v.maxLength(MAX_ADDRESS_LENGTH), v.regex(schemes));
const address = v.union([
  served(/^(https?|blob):/i),
  // It is the file itself.
  v.pipe(v.string(), v.maxLength(MAX_FILE_BYTES), v.regex(/^data:/i)),
]);

const freshnessSchema = v.partial(
  v.object(v.entriesFromList(FRESHNESS_HEADERS, v.pipe(v.string(), v.maxLength(MAX_HEADER_LENGTH)))),
);

/** Where the classifier gets a picture from. */
const pictureSchema = v.variant("from", [
  v.object({
    from: v.literal("address"),
    url: address,
    /** The request for it names the page's origin as Referer, where the user has allowed that. */
    referer: v.optional(v.boolean()),
  }),
  v.object({
    from: v.literal("file"),
    bytes: v.pipe(
      v.instance(ArrayBuffer),
      v.check((bytes) => bytes.byteLength <= MAX_FILE_BYTES, `A file may have ${MAX_FILE_BYTES} bytes.`),
    ),
    /** Where the page got the file, and for how long that stays the same. Without it, the address is not remembered. */
    source: v.optional(v.object({ url: served(/^(https?|blob):/i), headers: freshnessSchema })),
  }),
  v.pipe(
    v.object({
      from: v.literal("pixels"),
      width: side,
      height: side,
      rgba: v.instance(ArrayBuffer),
      /** True for square pixels that are not to be cropped, such as a reference's exact inputs. */
      whole: v.boolean(),
      /** Identifies the video whose frames are followed as they come: what is said of them is steady, and not kept. */
      video: v.optional(v.pipe(v.string(), v.maxLength(100))),
    }),
    v.check((p) => p.rgba.byteLength === p.width * p.height * 4, "The pixels do not fit their width and height."),
  ),
]);

export const ENGINE_CHOICES = ["auto", ...ENGINE_IDS] as const;
export const engineChoiceSchema = v.picklist(ENGINE_CHOICES);
export type EngineChoice = v.InferOutput<typeof engineChoiceSchema>;

const model = v.pipe(v.string(), v.maxLength(200));

/** Asks which of these addresses need not be read, since their verdict is known. */
const recallSchema = v.object({
  model,
  engine: engineChoiceSchema,
  urls: v.pipe(v.array(served(/^https?:/i)), v.maxLength(MAX_ADDRESSES)),
});

/** One picture to classify; it carries all that its verdict needs. */
const classifySchema = v.object({
  /** A model's id; empty: the default. */
  model,
  engine: engineChoiceSchema,
  picture: pictureSchema,
  /** The verdict gives the probability of every class too, by each look. It is neither recalled nor kept. */
  all: v.optional(v.boolean()),
  /** What is said at first sight will do for now; where that leaves doubt, the verdict is unsettled. */
  soon: v.optional(v.boolean()),
});

/** A page gets no more of a verdict than it shows. */
const pageSchema = v.object({ ...classifySchema.entries, all: v.optional(v.literal(false)) });

/** The model and the engine that the user chose. */
export type Choice = Pick<ClassifyRequest, "model" | "engine">;
/** What is asked about a picture. */
export type Question = Omit<ClassifyRequest, "picture">;

export type Picture = v.InferOutput<typeof pictureSchema>;
export type ClassifyRequest = v.InferOutput<typeof classifySchema>;

export type RecallRequest = v.InferOutput<typeof recallSchema>;

/**
 * Checks what a content script, or a page of ours, sends.
 * @throws TypeError where `data` is not such a request; the message says what is wrong with it
 */
export const checkClassifyRequest = (data: unknown, sender?: SenderKind): ClassifyRequest =>
  check(sender === "page" ? pageSchema : classifySchema, data, "a request to classify a picture");
/** The same for a picture to be made small. */
export const checkPicture = (data: unknown): Picture => check(pictureSchema, data, "a picture");
/** The same for a request to recall verdicts. */
export const checkRecallRequest = (data: unknown): RecallRequest =>
  check(recallSchema, data, "a request to recall verdicts");

/** A measurement of a model, by its id, on an engine. */
const measureSchema = v.object({ model, engine: v.picklist(ENGINE_IDS) });

/** Maximum size of a model file of the user's, in bytes: no image classifier is larger, but a video may be. */
export const MAX_MODEL_BYTES = 256 << 20;
/** Maximum size of a label file, in bytes; `readLabels` has the same for one inside a model. */
export const MAX_LABEL_BYTES = 4 << 20;
/**
 * A file of the user's that may be a model, its name, and its labels where they are in a file of their own; a picture for
 * it to look at.
 */
const examineSchema = v.object({
  contents: v.pipe(v.instance(Blob), v.maxSize(MAX_MODEL_BYTES)),
  file: v.pipe(v.string(), v.maxLength(1_000)),
  labels: v.optional(v.pipe(v.string(), v.maxLength(MAX_LABEL_BYTES))),
  picture: v.optional(v.pipe(v.instance(Blob), v.maxSize(MAX_FILE_BYTES))),
});
export type ExamineRequest = v.InferOutput<typeof examineSchema>;

/** @throws TypeError where there is no such measurement */
export const checkMeasureRequest = (data: unknown) => check(measureSchema, data, "a request to measure a model");
/** @throws TypeError where `data` is not a file with its labels */
export const checkExamineRequest = (data: unknown) => check(examineSchema, data, "a request to examine a model");
