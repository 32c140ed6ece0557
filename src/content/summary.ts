import type { Answer, Candidate, UnreadableCode } from "../protocol/answer";
import type { Ledger } from "./ledger";

/** The popup shows no more pictures one by one; the counts are complete. */
const MOST_AMBIGUOUS = 100;

/** What the popup needs to know of a page; counts are of pictures on the page, not of addresses. */
export interface Summary {
  readonly revision: number;
  readonly total: number;
  readonly answered: number;
  /** Confident labels, most frequent first. */
  readonly labels: readonly { readonly label: string; readonly count: number }[];
  readonly ambiguous: readonly {
    readonly address: string;
    readonly candidates: readonly Candidate[];
    readonly count: number;
  }[];
  readonly ambiguousCount: number;
  readonly unrecognised: number;
  /** Grows when a frame in this one has loaded something: there may be another content script. */
  readonly frames: number;
  readonly unreadable: readonly { readonly code: UnreadableCode; readonly detail: string; readonly count: number }[];
}

/** One picture with all that is known of it, for export and for the command line. */
export interface PictureReport {
  readonly address: string;
  readonly count: number;
  readonly answer: Answer | undefined;
}

export function report(ledger: Ledger): PictureReport[] {
  return Array.from(ledger.pictures, ({ address, spots, answer }) => ({ address, count: spots.size, answer }));
}

export function summarise(ledger: Ledger, frames = 0): Summary {
  const pictures = report(ledger);
  const labels = new Map<string, number>();
  const unreadable = new Map<UnreadableCode, { code: UnreadableCode; detail: string; count: number }>();
  const ambiguous: Summary["ambiguous"][number][] = [];
  const totals = { total: 0, answered: 0, ambiguousCount: 0, unrecognised: 0 };
  for (const { address, count, answer } of pictures) {
    totals.total += count;
    if (!answer) continue;
    totals.answered += count;
    if (answer.state === "unreadable") {
      const { code, detail } = answer;
      unreadable.set(code, { code, detail, count: (unreadable.get(code)?.count ?? 0) + count });
    } else if (answer.state === "unrecognised") {
      totals.unrecognised += count;
    } else if (answer.state === "ambiguous") {
      totals.ambiguousCount += count;
      if (ambiguous.length < MOST_AMBIGUOUS) ambiguous.push({ address, count, candidates: answer.candidates });
    } else {
      const label = answer.top5[0]?.label ?? "";
      labels.set(label, (labels.get(label) ?? 0) + count);
    }
  }
  return {
    ...totals,
    revision: ledger.revision,
    frames,
    labels: Array.from(labels, ([label, count]) => ({ label, count })).sort(
      (a, b) => b.count - a.count || a.label.localeCompare(b.label),
    ),
    ambiguous,
    unreadable: [...unreadable.values()].sort((a, b) => b.count - a.count),
  };
}
