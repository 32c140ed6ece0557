import type { Answer, Candidate } from "../../protocol/answer";
import { percent, shortLabel } from "../../words/label";
import { message } from "../../words/message";
import { explain } from "../../words/unreadable";

/** What a badge says of a picture: the label alone, the candidates with bars, or why there is neither. */
export function drawBadge(answer: Answer): HTMLElement {
  const badge = document.createElement("div");
  badge.className = `badge ${answer.state}`;
  if (answer.state === "unreadable") badge.append(line("note", explain(answer)));
  else if (answer.state === "unrecognised") badge.append(line("note", message("badge_unrecognised")));
  else if (answer.state === "ambiguous") {
    badge.append(line("title", message("badge_ambiguous")), ...answer.candidates.map(candidateRow));
  } else badge.append(...answer.candidates.map(soleLabel));
  return badge;
}

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
  const element = document.createElement("div");
  element.className = className;
  element.textContent = text;
  return element;
}
