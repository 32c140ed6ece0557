import type { Verdict } from "../protocol/answer";
import type { Settings } from "../settings/schema";
import { weigh } from "./judge";

/** By how much the odds of being right must be higher, or may be lower, than fitted. docs/models.md has what follows. */
const ODDS: Record<Settings["sensitivity"], number> = { cautious: 2, fitted: 1, bold: 1 / 2 };

/** The same verdict where the user wants more, or less, to be called confident. Its probabilities stay as they are. */
export function withSensitivity(verdict: Verdict, sensitivity: Settings["sensitivity"]): Verdict {
  if (verdict.state === "unrecognised" || sensitivity === "fitted") return verdict;
  const { confidentFrom, top5 } = verdict;
  // From odds × factor back to a probability, without a division by 0 where the rule says confident from 1 on only.
  const right = ODDS[sensitivity] * confidentFrom;
  return { ...verdict, ...weigh(top5, right / (right + 1 - confidentFrom)) };
}
