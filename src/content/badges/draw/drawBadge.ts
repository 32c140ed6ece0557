import type { Answer, Candidate } from "../../../protocol/answer";
import { shortLabel } from "../../../words/label";
import { message } from "../../../words/message";
import { percent } from "../../../words/quantity";
import { badgeWords } from "./badgeWords";
import { box } from "./box";

type MaybeAnswer = Answer | undefined;

/** Draws a picture's badge: the user's label, the model's, its family, candidates with bars, or why there is none. */
export function drawBadge(answer: MaybeAnswer, named: string | undefined): HTMLElement {
  const badge = line(`badge ${stateOf(answer, named)}`, "");
  if (named !== undefined) {
    badge.append(line("label", shortLabel(named)), line("title", message("badge_named")));
    return badge;
  }
  const { title, candidates, asides } = badgeWords(answer);
  if (title) badge.append(line(candidates.length > 0 ? "title" : "note", title));
  badge.append(...candidates.map(title ? candidateRow : soleLabel), ...asides.map((aside) => line("aside", aside)));
  return badge;
}

/** Draws a picture's mark. Its shape shows the badge's kind too: colours may not be seen. */
export const drawMark = (answer: MaybeAnswer, named: string | undefined): HTMLElement =>
  line(`mark ${stateOf(answer, named)}`, "");

const stateOf = (answer: MaybeAnswer, named: string | undefined) =>
  named === undefined ? (answer?.state ?? "waiting") : "named";

function soleLabel({ label, probability }: Candidate): HTMLElement {
  const row = line("sole", "");
  row.append(line("label", shortLabel(label)), line("share", percent(probability)));
  return row;
}

function candidateRow({ label, probability }: Candidate): HTMLElement {
  const row = line("candidate", "");
  const bar = line("bar", "");
  const fill = line("fill", "");
  fill.style.width = `${Math.round(probability * 100)}%`;
  bar.append(fill);
  row.append(line("label", shortLabel(label)), bar, line("share", percent(probability)));
  return row;
}

function line(className: string, text: string): HTMLElement {
  const element = box(className);
  element.textContent = text;
  return element;
}
