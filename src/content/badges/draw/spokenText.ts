import type { Answer } from "../../../protocol/answer";
import { shortLabel } from "../../../words/label";
import { message } from "../../../words/message";
import { percent } from "../../../words/quantity";
import { wasSeen } from "../../page/entry";

/** Badge text for screen readers; empty where there is nothing to say. */
export function spokenText(answer: Answer | undefined, named: string | undefined): string {
  if (named !== undefined) return message("spoken_badge", shortLabel(named), message("badge_named"));
  if (!answer || answer.state === "unreadable" || answer.candidates.length === 0) return "";
  const list = answer.candidates.map(({ label, probability }) =>
    message("spoken_badge", shortLabel(label), percent(probability)),
  );
  const title = answer.state === "ambiguous" ? [message("badge_ambiguous")] : [];
  const aside = wasSeen({ answer }) ? [message("badge_from_screen")] : [];
  return [...title, ...list, ...aside].join(" · ");
}
