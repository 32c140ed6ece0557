import { badgeWords } from "../../content/badges/draw/badgeWords";
import type { Verdict } from "../../protocol/answer";
import { guesses } from "../../verdict/families/guesses";
import { engineName } from "../../words/engineName";
import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import { percent } from "../../words/quantity";

/** What is said of a frame, as lines of words: the verdict, the classes that are most likely, and who says so. */
export function linesOf(verdict: Verdict): string[] {
  const { title, candidates } = badgeWords(verdict);
  const [first] = candidates;
  const best = guesses(verdict)
    .slice(0, 3)
    .map(({ label, probability }) => message("spoken_badge", shortLabel(label), percent(probability)));
  return [
    title || (first ? shortLabel(first.label) : ""),
    best.join(" · "),
    [message("extension_name"), verdict.model, engineName(verdict.engine)].join(" · "),
  ];
}
