import { classesOfFamily } from "../../models/classesOfFamily";
import { toLine } from "../table";
import { type Outcome, toResult } from "../toResult";
import { CSV_COLUMNS, toCsv } from "./csv";
import type { Command } from "./readCommand";

/** How outcomes are written. */
interface Format {
  /** The first line, where there is one. */
  readonly heading?: string;
  line(outcome: Outcome): string | Promise<string>;
}

export function formatFor({ format, top, model }: Pick<Command, "format" | "top" | "model">): Format {
  const classesOf = classesOfFamily(model);
  const result = (outcome: Outcome) => toResult(outcome, classesOf, top);
  if (format === "json") return { line: async (outcome) => JSON.stringify(await result(outcome)) };
  if (format === "csv")
    return { heading: CSV_COLUMNS.join(","), line: async (outcome) => toCsv(await result(outcome)) };
  return { line: (outcome) => toLine(outcome, top) };
}
