import type { Said, Verdict } from "../protocol/answer";
import type { Settings } from "../settings/schema";

type Sensitivity = Settings["sensitivity"];

/**
 * The verdict as the user's sensitivity has it, which calls more, or fewer, pictures confident. Probabilities stay as
 * they are.
 */
export function withSensitivity(verdict: Verdict, sensitivity: Sensitivity): Verdict {
  const said = sensitivity === "fitted" ? undefined : verdict.instead?.[sensitivity];
  if (!said) return verdict;
  // A verdict without a family, with one class, or of the middle must not keep those of the other.
  const { family: _, also: __, square: ___, partly: ____, ...rest } = verdict;
  return { ...rest, ...said };
}

/** What is said as the rule is fitted, and what instead where the user wants it otherwise and that names something else. */
export function withInstead({
  fitted,
  cautious,
  bold,
}: Readonly<Record<Sensitivity, Said>>): Said & Pick<Verdict, "instead"> {
  const instead = { ...(!same(cautious, fitted) && { cautious }), ...(!same(bold, fitted) && { bold }) };
  return { ...fitted, ...(Object.keys(instead).length > 0 && { instead }) };
}

/** What is said where the user wants the model so cautious. */
export function saidBy(
  { top5: _, instead, ...fitted }: Said & Pick<Verdict, "top5" | "instead">,
  sensitivity: Sensitivity,
): Said {
  return (sensitivity === "fitted" ? undefined : instead?.[sensitivity]) ?? fitted;
}

/** Whether they name the same: the probabilities are those of the same squares. */
const same = (a: Said, b: Said): boolean => namesIn(a) === namesIn(b);

const namesIn = ({ state, family, candidates, also = [] }: Said): string =>
  JSON.stringify([state, family?.word, ...[candidates, also].map((some) => some.map(({ index }) => index))]);
