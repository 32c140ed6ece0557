import type { Running } from "../../../scripts/browser/startBrowser";
import { readAnswers } from "../../../scripts/cli/labelPage";
import type { Answer } from "../../../src/protocol/answer";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { within } from "./within";

/** Deadline for the answers of a page, in ms: the extension gives a request 240 s, whatever breaks. */
const ANSWERS_MS = 260_000;

export interface Outcome {
  /** What became of what was under way, for a person to read. */
  readonly became: string;
  /** What does not hold, if anything. */
  readonly problem?: string | undefined;
}

/** A verdict, a reason (its code), or whichever of the two comes. */
export type Wanted = "verdict" | "answer" | (string & {});

interface Asked {
  readonly running: Running;
  readonly tabId: number;
  /** Number of pictures that need an answer. */
  readonly pictures: number;
  /** What they must get; by path where they differ. */
  readonly wanted: Wanted | Readonly<Record<string, Wanted>>;
}

/** Waits for the answer of each picture of a page, and says which they are. */
export async function answersOf({ running, tabId, pictures, wanted }: Asked): Promise<Outcome> {
  const what = "every picture has its answer";
  const reports = await within(ANSWERS_MS, what, readAnswers(running, tabId, pictures));
  const wrong = reports.filter((report) => !fits(report.answer, wantedOf(report, wanted)));
  const [first] = wrong;
  const problem = first && `${pathOf(first)}: ${said(first.answer)} in place of ${wantedOf(first, wanted)}`;
  return { became: counted(reports), problem: problem && `${problem} (${wrong.length} of ${reports.length})` };
}

const pathOf = ({ address }: PictureReport) => (URL.canParse(address) ? new URL(address).pathname : address);

function wantedOf(report: PictureReport, wanted: Asked["wanted"]): Wanted {
  return typeof wanted === "string" ? wanted : (wanted[pathOf(report)] ?? "verdict");
}

function fits(answer: Answer | undefined, wanted: Wanted): boolean {
  if (wanted === "answer") return answer !== undefined;
  return wanted === "verdict" ? said(answer) === "verdict" : said(answer) === wanted;
}

const said = (answer: Answer | undefined): string => {
  if (!answer) return "nothing";
  return answer.state === "unreadable" ? answer.code : "verdict";
};

/** Such as "27 verdict, 3 too-slow". */
export function counted(reports: readonly PictureReport[]): string {
  const counts = new Map<string, number>();
  for (const { answer } of reports) counts.set(said(answer), (counts.get(said(answer)) ?? 0) + 1);
  return Array.from(counts, ([what, count]) => `${count} ${what}`).join(", ");
}
