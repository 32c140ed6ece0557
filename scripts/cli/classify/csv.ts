import type { Candidate } from "../../../src/protocol/answer";
import type { Result } from "../toResult";

const list = (all: readonly Candidate[]) =>
  all.map(({ label, probability }) => `${label} ${probability.toFixed(3)}`).join("; ");

/** The columns and what stands in each. New columns come last: scripts may rely on the places of the others. */
const COLUMNS: Readonly<Record<string, (result: Result) => string | number | null | undefined>> = {
  source: ({ source }) => source,
  state: ({ state }) => state,
  label: ({ label }) => label,
  index: ({ index }) => index,
  probability: ({ probability }) => probability,
  family: ({ family }) => family?.word,
  family_probability: ({ family }) => family?.probability,
  candidates: ({ candidates }) => list(candidates),
  also: ({ also }) => list(also),
  top: ({ top }) => list(top),
  model: ({ model }) => model,
  engine: ({ engine }) => engine,
  reason: ({ reason }) => reason,
  width: ({ width }) => width,
  height: ({ height }) => height,
  milliseconds: ({ milliseconds }) => milliseconds,
  page: ({ place }) => place?.page,
  number: ({ place }) => place?.number,
  x: ({ place }) => place?.x,
  y: ({ place }) => place?.y,
};

export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** One picture as a line of CSV, without the line's end. https://www.rfc-editor.org/rfc/rfc4180 */
export const toCsv = (result: Result): string =>
  Object.values(COLUMNS)
    .map((of) => cell(of(result) ?? ""))
    .join(",");

/** Cells that a spreadsheet would compute, and that say so: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
