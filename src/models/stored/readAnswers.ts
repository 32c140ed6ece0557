import * as v from "valibot";
import { note } from "../../debug";
import type { KnownAnswer } from "../entry";

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** More answers, and more classes of each, than were ever kept. */
const MAX = 32;

const answersSchema = v.pipe(
  v.array(
    v.object({
      seed: count,
      top: v.pipe(v.array(v.object({ index: count, probability })), v.minLength(1), v.maxLength(MAX)),
    }),
  ),
  v.minLength(1),
  v.maxLength(MAX),
);

/** The known answers in a stored file; undefined where it is damaged. */
export function readAnswers(text: string): readonly KnownAnswer[] | undefined {
  try {
    const { success, output } = v.safeParse(answersSchema, JSON.parse(text));
    return success ? output : undefined;
  } catch (error) {
    note("the known answers of a model", error);
    return undefined;
  }
}
