import * as v from "valibot";

/** Larger files are refused: a message holds at most 64 MB, and no picture on a page needs more. */
export const MOST_FILE_BYTES = 48 * 1024 * 1024;
/** Pixels that a page reads itself are scaled down first. */
const LARGEST_SIDE = 1024;

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_SIDE));

/** Where the classifier gets a picture from. */
const pictureSchema = v.variant("from", [
  v.object({ from: v.literal("address"), url: v.pipe(v.string(), v.regex(/^(https?|data|blob):/i)) }),
  v.object({
    from: v.literal("file"),
    bytes: v.pipe(
      v.instance(ArrayBuffer),
      v.check((bytes) => bytes.byteLength <= MOST_FILE_BYTES, `A file may have ${MOST_FILE_BYTES} bytes.`),
    ),
  }),
  v.pipe(
    v.object({
      from: v.literal("pixels"),
      width: side,
      height: side,
      rgba: v.instance(ArrayBuffer),
      /** Square pixels that are to be seen whole, such as a reference's exact inputs: nothing is cut off. */
      whole: v.boolean(),
    }),
    v.check((p) => p.rgba.byteLength === p.width * p.height * 4, "The pixels do not fit their width and height."),
  ),
]);

const ENGINE_CHOICES = ["auto", "webgpu", "wasm", "cpu"] as const;
export const engineChoiceSchema = v.picklist(ENGINE_CHOICES);
export type EngineChoice = v.InferOutput<typeof engineChoiceSchema>;

/** One picture to classify; it carries all that its verdict needs. */
const requestSchema = v.object({
  /** A model's id; empty: the default. */
  model: v.pipe(v.string(), v.maxLength(200)),
  engine: engineChoiceSchema,
  picture: pictureSchema,
});

export type Picture = v.InferOutput<typeof pictureSchema>;
export type Request = v.InferOutput<typeof requestSchema>;

/**
 * Checks what a content script sends: the page's process may be compromised.
 * @throws where it is not a request; the message says what is wrong with it
 */
export function checkRequest(data: unknown): Request {
  const { success, output, issues } = v.safeParse(requestSchema, data);
  if (success) return output;
  const [issue] = issues;
  throw new TypeError(`Not a request to classify a picture: ${v.getDotPath(issue) ?? "request"}: ${issue.message}`);
}
