import type { Answer, Candidate, Unreadable, UnreadableCode } from "../../protocol/answer";
import type { Corrections } from "./corrections";
import type { Ledger } from "./ledger";

/** The user's words. */
export type Words = Pick<Corrections, "of">;

/** The popup gets no more pictures one by one unless it asks for all; the counts are complete. */
const MAX_AMBIGUOUS = 100;
/** Pictures shown beside a label. */
export const MAX_THUMBNAILS = 3;
/** In characters: a `data:` address may be a whole file, and would be sent with every change. */
const MAX_ADDRESS_LENGTH = 20_000;

interface PageWork {
  /** The user has stopped the work. */
  readonly stopped: boolean;
  /** The browser's viewer for PDF files, whose pictures no extension sees. */
  readonly pdf: boolean;
  /** Grows when a frame in this one has loaded something: there may be another content script. */
  readonly frames: number;
}

/** What the popup needs to know of a page; counts are of pictures on the page, not of addresses. */
export interface Summary extends PageWork {
  readonly revision: number;
  readonly total: number;
  readonly answered: number;
  /** Confident labels and the user's own words, most frequent first. */
  readonly labels: readonly {
    readonly label: string;
    readonly count: number;
    /** How many of them have the user's word. */
    readonly named: number;
    /** Of a few of these pictures. */
    readonly addresses: readonly string[];
  }[];
  readonly ambiguous: readonly {
    readonly address: string;
    readonly candidates: readonly Candidate[];
    readonly count: number;
  }[];
  readonly ambiguousCount: number;
  readonly unrecognised: number;
  readonly unreadable: readonly (Omit<Unreadable, "state"> & { readonly count: number })[];
}

/** One picture with all that is known of it, for export and for the command line. */
export interface PictureReport {
  readonly address: string;
  readonly count: number;
  readonly answer: Answer | undefined;
  /** What the user says that it shows. */
  readonly named: string | undefined;
}

export function report(ledger: Ledger, corrections: Words): PictureReport[] {
  return Array.from(ledger.pictures, (entry) => ({
    address: entry.address,
    count: entry.spots.size,
    answer: entry.answer,
    named: corrections.of(entry),
  }));
}

/** The label that a picture counts under: the user's word, or the one that the model is sure of. */
export function labelOf({ answer, named }: Pick<PictureReport, "answer" | "named">): string | undefined {
  return named ?? (answer?.state === "confident" ? answer.top5[0]?.label : undefined);
}

export function summarise(ledger: Ledger, corrections: Words, state: PageWork): Summary {
  const labels = new Map<string, { label: string; count: number; named: number; addresses: string[] }>();
  const unreadable = new Map<UnreadableCode, Summary["unreadable"][number]>();
  const ambiguous: Summary["ambiguous"][number][] = [];
  const totals = { total: 0, answered: 0, ambiguousCount: 0, unrecognised: 0 };
  for (const picture of report(ledger, corrections)) {
    const { address, count, answer, named } = picture;
    totals.total += count;
    if (answer) totals.answered += count;
    const label = labelOf(picture);
    if (label !== undefined) {
      const group = labels.get(label) ?? { label, count: 0, named: 0, addresses: [] };
      group.count += count;
      if (named) group.named += count;
      if (group.addresses.length < MAX_THUMBNAILS && address.length < MAX_ADDRESS_LENGTH) group.addresses.push(address);
      labels.set(label, group);
    } else if (answer?.state === "unreadable") {
      const { code, detail } = answer;
      unreadable.set(code, { code, detail, count: (unreadable.get(code)?.count ?? 0) + count });
    } else if (answer?.state === "unrecognised") {
      totals.unrecognised += count;
    } else if (answer?.state === "ambiguous") {
      totals.ambiguousCount += count;
      if (ambiguous.length < MAX_AMBIGUOUS) ambiguous.push({ address, count, candidates: answer.candidates });
    }
  }
  return {
    ...totals,
    ...state,
    revision: ledger.revision,
    labels: [...labels.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)),
    ambiguous,
    unreadable: [...unreadable.values()].sort((a, b) => b.count - a.count),
  };
}
