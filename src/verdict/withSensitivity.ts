import type { Verdict } from "../protocol/answer";
import type { Settings } from "../settings/schema";
import { weigh } from "./judge";

/** Factor by which the odds of being right must exceed the fitted ones. docs/models.md describes the consequences. */
const ODDS: Record<Settings["sensitivity"], number> = { cautious: 2, fitted: 1, bold: 1 / 2 };

/**
 * Applies the user's sensitivity to a verdict, which calls more, or fewer, pictures confident. Probabilities stay as
 * they are.
 */
export function withSensitivity(verdict: Verdict, sensitivity: Settings["sensitivity"]): Verdict {
  if (verdict.state === "unrecognised" || sensitivity === "fitted") return verdict;
  const { confidentFrom, top5 } = verdict;
  // From odds × factor back to a probability, without a division by 0 where the rule asks for a probability of 1.
  const right = ODDS[sensitivity] * confidentFrom;
  return { ...verdict, ...weigh(top5, right / (right + 1 - confidentFrom)) };
}
