import type { VerdictRule } from "../../src/models/entry";
import { fitRule, type Promises } from "./fitRule";
import type { Meaning } from "./meaning";
import type { SeenPicture } from "./seenPicture";

/** What the rule of a model depends on beside its pictures. */
export interface Place {
  /** Whether it serves where nothing better can be had. */
  readonly standIn?: boolean | undefined;
}

/**
 * What a stand-in promises, whose words are few: it is held to what is better than nothing, and names candidates only where
 * strangers hardly get any.
 */
const OF_STAND_IN: Promises = {
  right: { exact: 0.93, said: 0.93 },
  counted: 0.93,
  wrong: { exact: 0.015, said: 0.03 },
  recognised: 1,
};

/** Fits the rule of a model that knows what some of the pictures show. */
export const ruleFor = ({ standIn }: Place, meaning: Meaning, pictures: readonly SeenPicture[]): Promise<VerdictRule> =>
  fitRule(pictures, meaning, standIn ? OF_STAND_IN : undefined);
