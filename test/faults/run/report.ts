import type { Judgement } from "./judge";

const WIDTHS = [28, 34, 34, 10, 9, 7] as const;

export const HEADING = columns(["fault", "under way", "became", "next page", "waited ms", "MB"], "");

/** One line: the fault, what was under way, what became of it, the next page, the other tab, the process's memory. */
export function toLine({ fault, underWay, became, nextPage, problems, ...figures }: Judgement): string {
  const figure = (value: number | null) => (value === null ? "–" : String(value));
  const cells = [fault, underWay, became, nextPage, figure(figures.otherTabWaited_ms), figure(figures.process_mb)];
  return columns(cells, problems.length === 0 ? "held" : `NOT HELD: ${problems.join("; ")}`);
}

function columns(cells: readonly string[], verdict: string): string {
  return [...cells.map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0)), verdict].join(" | ").trimEnd();
}
