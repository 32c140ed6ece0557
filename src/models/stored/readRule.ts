import * as v from "valibot";
import { note } from "../../debug";
import { readAttached } from "../../tflite/readAttached";
import type { VerdictRule } from "../entry";

/** File with a model's rule, in the archive at the end of a model that was taught here: it goes wherever the model goes. */
export const RULE_FILE = "verdict.json";

const threshold = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const finite = v.pipe(v.number(), v.finite());
const ruleSchema = v.object({
  confident: threshold,
  family: v.optional(threshold),
  recognised: threshold,
  gate: v.optional(
    v.object({
      weights: v.pipe(v.string(), v.base64()),
      scale: finite,
      bias: finite,
      known: finite,
      plain: finite,
    }),
  ),
  own: v.optional(v.object({ labels: v.pipe(v.number(), v.integer(), v.minValue(1)), confident: threshold })),
});

/**
 * The rule that goes with a model; undefined where there is none, or it is not for so many labels.
 * @param bytes the model's file
 */
export function readRule(bytes: Uint8Array, labels: number): VerdictRule | undefined {
  const text = readAttached(bytes, RULE_FILE);
  if (text === undefined) return undefined;
  try {
    const { family, gate, own, ...rule } = v.parse(ruleSchema, JSON.parse(text));
    const general = labels - (own?.labels ?? 0);
    if (general < 1 || (gate && atob(gate.weights).length !== general)) return undefined;
    return { ...rule, ...(family !== undefined && { family }), ...(gate && { gate }), ...(own && { own }) };
  } catch (error) {
    note("the rule of a model", error);
    return undefined;
  }
}
