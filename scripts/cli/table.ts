import { basename } from "node:path";
import type { Candidate } from "../../src/protocol/answer";
import { shortLabel } from "../../src/words/label";
import { percent } from "../../src/words/quantity";
import { bestOf, type Outcome, reasonInWords } from "./toResult";

const WIDTHS = { source: 32, label: 28, probability: 8 };

export const HEADING = row("image", "label", "prob.", "state");

/**
 * Formats the outcome for one picture as a line of a table.
 * @param count number of the most probable classes to add
 */
export function toLine(outcome: Outcome, count = 0): string {
  const { answer } = outcome;
  const top = answer.state === "unreadable" ? [] : answer.top5.slice(0, count);
  return top.length > 0 ? `${lineOf(outcome)}; top: ${list(top)}` : lineOf(outcome);
}

const list = (all: readonly Candidate[]) =>
  all.map(({ label, probability }) => `${shortLabel(label)} ${probability.toFixed(2)}`).join(" / ");

function lineOf({ source, answer }: Outcome): string {
  const name = basename(source);
  if (answer.state === "unreadable") return row(name, "–", "–", `unreadable: ${reasonInWords(answer)}`);
  const best = bestOf(answer);
  const probability = percent(best?.probability ?? 0);
  if (answer.state === "unrecognised") return row(name, "–", probability, "not recognised");
  const rivals = list(answer.candidates);
  const several = answer.candidates.length > 1;
  if (answer.family) {
    const which = several ? "which one is unclear" : "perhaps";
    return row(name, answer.family.word, percent(answer.family.probability), `family; ${which}: ${rivals}`);
  }
  if (answer.also)
    return row(name, shortLabel(best?.label ?? ""), probability, `${answer.state}; also: ${list(answer.also)}`);
  const state = answer.state !== "ambiguous" ? answer.state : several ? `ambiguous: ${rivals}` : `perhaps: ${rivals}`;
  return row(name, shortLabel(best?.label ?? ""), probability, state);
}

function row(source: string, label: string, probability: string, state: string): string {
  return `${column(source, WIDTHS.source)}  ${column(label, WIDTHS.label)}  ${probability.padStart(WIDTHS.probability)}  ${state}`;
}

function column(text: string, width: number): string {
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}
