import * as v from "valibot";
import { note } from "../../debug";
import { type ModelEntry, UNFITTED_RULE } from "../entry";

const text = v.pipe(v.string(), v.maxLength(1_000));
const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 32));
const threshold = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What `keepBrought` writes; what later versions add to it is left. */
const entrySchema = v.looseObject({
  id: text,
  title: text,
  from: v.literal("user"),
  file: text,
  sha256: hash,
  labelsSha256: v.optional(hash),
  quantised: v.optional(v.boolean()),
  base: v.optional(text),
  answersSha256: v.optional(hash),
  bytes: count,
  licence: text,
  inputSize: count,
  classes: count,
  knows: text,
  examples: v.optional(v.pipe(v.array(text), v.maxLength(100))),
  standIn: v.boolean(),
  verdict: v.object({ confident: threshold, recognised: threshold }),
});

/** The entry in a stored file of the model `id`; undefined where it is damaged. */
export function readEntry(id: string, contents: string): ModelEntry | undefined {
  try {
    const { success, output } = v.safeParse(entrySchema, JSON.parse(contents));
    if (!success || output.id !== id) return undefined;
    // Earlier versions kept the rule of their time, whose numbers meant something else, and that of a taught model here; now
    // it goes with the model's file.
    return { ...output, verdict: output.base === undefined ? UNFITTED_RULE : output.verdict } as ModelEntry;
  } catch (error) {
    note("the entry of a brought model", error);
    return undefined;
  }
}
