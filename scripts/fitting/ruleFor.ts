import type { VerdictRule } from "../../src/models/entry";
import { fitRule } from "./fitRule";
import type { Meaning } from "./meaning";
import type { SeenPicture } from "./seenPicture";

/** What the rule of a model depends on beside its pictures. */
export interface Place {
  /** Whether it serves where nothing better can be had. */
  readonly standIn?: boolean | undefined;
}

/** Fits the rule of a model that knows what some of the pictures show. */
export async function ruleFor(
  { standIn }: Place,
  meaning: Meaning,
  pictures: readonly SeenPicture[],
): Promise<VerdictRule> {
  const rule = await fitRule(pictures, meaning);
  return standIn ? silent(rule) : rule;
}

/** The rule of a stand-in, whose words are seldom right unless it is sure: it names no candidates. */
const silent = ({ confident, family = 1, ...rule }: VerdictRule): VerdictRule => ({
  ...rule,
  confident: Math.max(0.95, confident),
  family: Math.max(0.9, family),
  recognised: 1,
});
