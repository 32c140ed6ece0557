import type { Verdict } from "../protocol/answer";
import type { Settings } from "../settings/schema";

/**
 * The verdict as the user's sensitivity has it, which calls more, or fewer, pictures confident. Probabilities stay as
 * they are.
 */
export function withSensitivity(verdict: Verdict, sensitivity: Settings["sensitivity"]): Verdict {
  const said = sensitivity === "fitted" ? undefined : verdict.instead?.[sensitivity];
  if (!said) return verdict;
  // A verdict without a family, with one class, or of the middle must not keep those of the other.
  const { family: _, also: __, square: ___, ...rest } = verdict;
  return { ...rest, ...said };
}
