import { basename } from "node:path";
import { percent, shortLabel } from "../../src/words/label";
import type { Result } from "./result";

const WIDTHS = { source: 32, label: 28, probability: 8 };

export const HEADING = row("image", "label", "prob.", "state");

/** One picture in one line, in columns. */
export function toLine({ source, state, label, probability, reason, top5 }: Result): string {
  if (state === "unreadable") return row(basename(source), "–", "–", `${state}: ${reason}`);
  const rivals = top5.slice(0, 3).map((c) => `${shortLabel(c.label)} ${c.probability.toFixed(2)}`);
  const named = state === "unrecognised" ? "–" : shortLabel(label ?? "");
  return row(
    basename(source),
    named,
    percent(probability ?? 0),
    state === "ambiguous" ? `${state}: ${rivals.join(" / ")}` : state,
  );
}

function row(source: string, label: string, probability: string, state: string): string {
  return `${column(source, WIDTHS.source)}  ${column(label, WIDTHS.label)}  ${probability.padStart(WIDTHS.probability)}  ${state}`;
}

function column(text: string, width: number): string {
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}
