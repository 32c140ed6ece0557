import type { Figure } from "./figure";

/** Results as printed in JSON: figures in groups, and other facts. */
export type Results = Readonly<Record<string, unknown>>;

const WIDTHS = { name: 44, number: 12 };

/** Formats results in columns: a line for each figure, in whatever group, and for each fact. */
export function toTable(results: Results): string {
  const heading = columns("", ["median", "min", "max", "count"]);
  return [heading, ...Object.entries(results).flatMap(([name, value]) => lines(name, value))].join("\n");
}

function lines(name: string, value: unknown): string[] {
  if (isFigure(value)) return [figureLine(name, value)];
  if (typeof value !== "object" || value === null) return [columns(name, [String(value)])];
  return Object.entries(value).flatMap(([key, inner]) => lines(`${name}.${key}`, inner));
}

function figureLine(name: string, figure: Figure): string {
  if (figure.median === null) return `${columns(name, ["–"])}  ${figure.reason}`;
  const { median, min, max, count, note = "" } = figure;
  const numbers = [...[median, min, max].map((value) => value.toFixed(1)), String(count)];
  return `${columns(name, numbers)}  ${note}`.trimEnd();
}

const isFigure = (value: unknown): value is Figure => typeof value === "object" && value !== null && "median" in value;

const columns = (name: string, values: readonly string[]) =>
  `${name.padEnd(WIDTHS.name)}${values.map((value) => value.padStart(WIDTHS.number)).join("")}`;
