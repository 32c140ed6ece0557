import { labelOf, type PictureReport } from "../../protocol/page/pictureReport";
import { explain } from "../../words/explain";

/** A picture as exported: labels as in the model, whatever the user's language; probabilities from 0 to 1. */
interface Line {
  readonly address: string;
  /** `named`: the label is the user's word; `waiting`: there is no answer yet. */
  readonly state: string;
  readonly label: string;
  readonly probability: number | "";
  readonly candidates: readonly { readonly label: string; readonly probability: number }[];
  readonly model: string;
  readonly engine: string;
  /** Why the picture could not be read, in the user's language; empty where it could. */
  readonly reason: string;
  /** How often the picture is on the page. */
  readonly count: number;
}

export type Format = "csv" | "json";
const COLUMNS = [
  "address",
  "state",
  "label",
  "probability",
  "candidates",
  "model",
  "engine",
  "reason",
  "count",
] as const;

/** Writes all pictures, one per line, as CSV or as a JSON array. */
export function exportAs(format: Format, pictures: readonly PictureReport[]): string {
  const lines = pictures.map(toLine);
  if (format === "json") return `[\n${lines.map((line) => JSON.stringify(line)).join(",\n")}\n]\n`;
  const rows = lines.map((line) => COLUMNS.map((column) => cell(line[column])).join(","));
  return [COLUMNS.join(","), ...rows, ""].join("\r\n");
}

function toLine(picture: PictureReport): Line {
  const { address, answer, named, count } = picture;
  const verdict = answer && answer.state !== "unreadable" ? answer : undefined;
  return {
    address,
    state: named === undefined ? (answer?.state ?? "waiting") : "named",
    label: labelOf(picture) ?? "",
    probability: named === undefined && verdict?.state === "confident" ? (verdict.top5[0]?.probability ?? "") : "",
    candidates: (verdict?.candidates ?? []).map(({ label, probability }) => ({ label, probability })),
    model: verdict?.model ?? "",
    engine: verdict?.engine ?? "",
    reason: answer?.state === "unreadable" ? explain(answer) : "",
    count,
  };
}

/** Cells that a spreadsheet would compute. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/;

/** A value as a CSV cell, quoted where needed. https://www.rfc-editor.org/rfc/rfc4180 */
function cell(value: Line[keyof Line]): string {
  const written = Array.isArray(value)
    ? value.map(({ label, probability }) => `${label} ${probability.toFixed(3)}`).join("; ")
    : String(value);
  // Labels may come from anybody's model file.
  const text = FORMULA.test(written) ? `'${written}` : written;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
