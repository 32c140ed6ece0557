import type { Answer } from "../../../protocol/answer";
import { shortLabel } from "../../../words/label";
import { message } from "../../../words/message";
import { percent } from "../../../words/quantity";
import { badgeWords } from "./badgeWords";

/**
 * Badge text for screen readers; empty while a picture waits for its answer, since that is soon no longer true.
 * @param position which picture it is, where the user has asked for it by a key: then even that it waits is said
 */
export function spokenText(answer: Answer | undefined, named: string | undefined, position?: string): string {
  if (position !== undefined) return [position, spokenText(answer, named) || message("badge_waiting")].join(" · ");
  if (named !== undefined) return message("spoken_badge", shortLabel(named), message("badge_named"));
  if (!answer) return "";
  const { title, candidates, asides } = badgeWords(answer);
  const list = candidates.map(({ label, probability }) =>
    message("spoken_badge", shortLabel(label), percent(probability)),
  );
  return [...(title ? [title] : []), ...list, ...asides].join(" · ");
}
