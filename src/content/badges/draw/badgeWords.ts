import type { Answer, Candidate, Verdict } from "../../../protocol/answer";
import { guesses } from "../../../verdict/families/guesses";
import { explain } from "../../../words/explain";
import { shortLabel } from "../../../words/label";
import { withArticle } from "../../../words/labels/withArticle";
import { message } from "../../../words/message";
import { percent } from "../../../words/quantity";
import { wasSeen } from "../../page/entry";

/** Probability below which the best guess is none: of a white area, a class may have 1 %. */
const MIN_GUESS = 0.05;

/** What a badge says of a picture that the user has not labelled, from top to bottom. */
interface BadgeWords {
  /** A sentence; empty where the candidates say it all. */
  readonly title: string;
  readonly candidates: readonly Candidate[];
  readonly asides: readonly string[];
}

/** @param answer undefined where the picture waits for it */
export function badgeWords(answer: Answer | undefined): BadgeWords {
  if (!answer) return { title: message("badge_waiting"), candidates: [], asides: [] };
  if (answer.state === "unreadable") return { title: explain(answer), candidates: [], asides: [] };
  const asides = [...bestGuess(answer), ...(wasSeen({ answer }) ? [message("badge_from_screen")] : [])];
  return { title: titleOf(answer), candidates: [...answer.candidates, ...(answer.also ?? [])], asides };
}

function titleOf({ state, family, candidates }: Verdict): string {
  const one = candidates.length === 1;
  if (state === "unrecognised") return message("badge_unrecognised");
  if (state === "ambiguous") return message(one ? "perhaps" : "badge_ambiguous");
  if (state !== "family" || !family) return "";
  return capitalised(message(one ? "badge_family_perhaps" : "badge_family", withArticle(family.word)));
}

/** The class that a picture shows soonest, where the model does not know it. */
function bestGuess(verdict: Verdict): string[] {
  const [best] = verdict.state === "unrecognised" ? guesses(verdict) : [];
  return best && best.probability >= MIN_GUESS
    ? [message("badge_best_guess", shortLabel(best.label), percent(best.probability))]
    : [];
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
