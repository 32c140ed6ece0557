import type { Candidate } from "../../protocol/answer";
import { labelOf, type PictureReport } from "../../protocol/page/pictureReport";
import { explain } from "../../words/explain";

/** A picture as exported: labels as in the model, whatever the user's language; probabilities from 0 to 1. */
interface Line {
  readonly address: string;
  /** `named`: the label is the user's word; `waiting`: there is no answer yet. */
  readonly state: string;
  readonly label: string;
  /** Of the label, or null where that is not the only one or a person's word. */
  readonly probability: number | null;
  readonly candidates: readonly { readonly label: string; readonly probability: number }[];
  readonly model: string;
  readonly engine: string;
  /** Why the picture could not be read, in the user's language; empty where it could. */
  readonly reason: string;
  /** How often the picture is on the page. */
  readonly count: number;
  /** The word for the kind of thing that it shows, as in the model's families, where only that is sure. */
  readonly family: string;
  readonly familyProbability: number | null;
  /** Words for the kinds of things that it is, the most particular first; of the model, whatever the user's word. */
  readonly kinds: readonly string[];
  /** What else the picture shows, where it shows several things. */
  readonly also: Line["candidates"];
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
  // New columns come last: scripts may rely on the places of the others.
  "family",
  "familyProbability",
  "kinds",
  "also",
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
  const family = verdict?.state === "family" ? verdict.family : undefined;
  return {
    address,
    state: named === undefined ? (answer?.state ?? "waiting") : "named",
    label: labelOf(picture) ?? "",
    probability:
      named === undefined && verdict?.state === "confident" ? (verdict.candidates[0]?.probability ?? null) : null,
    candidates: (verdict?.candidates ?? []).map(inLine),
    model: verdict?.model ?? "",
    engine: verdict?.engine ?? "",
    reason: answer?.state === "unreadable" ? explain(answer) : "",
    count,
    family: family?.word ?? "",
    familyProbability: family?.probability ?? null,
    kinds: verdict?.kinds ?? [],
    also: (verdict?.also ?? []).map(inLine),
  };
}

const inLine = ({ label, probability }: Candidate) => ({ label, probability });

/** Cells that a spreadsheet would compute. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/;

/** A value as a CSV cell, quoted where needed. https://www.rfc-editor.org/rfc/rfc4180 */
function cell(value: Line[keyof Line]): string {
  const written = Array.isArray(value) ? value.map(inCell).join("; ") : String(value ?? "");
  // Labels may come from anybody's model file.
  const text = FORMULA.test(written) ? `'${written}` : written;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const inCell = (part: string | Line["candidates"][number]) =>
  typeof part === "string" ? part : `${part.label} ${part.probability.toFixed(3)}`;
