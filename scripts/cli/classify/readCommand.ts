import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { isFile } from "../bringModel";
import type { Named } from "../find/findAll";
import { statAt } from "../find/picturesIn";
import { readEngine } from "../readEngine";
import { readModelIds } from "../readModelIds";
import type { Wanted } from "../run";

/** What `classify` is to do. */
export interface Command extends Wanted, Named {
  readonly format: "table" | "json" | "csv";
  /** Number of the most probable classes to list; 0 without `--top`. */
  readonly top: number;
  /** A folder whose new pictures are labelled as they arrive. */
  readonly watch?: string | undefined;
}

const [flag, text] = [{ type: "boolean", default: false }, { type: "string" }] as const;
const options = {
  help: { ...flag, short: "h" },
  version: flag,
  json: flag,
  csv: flag,
  top: text,
  model: text,
  engine: { ...text, default: "auto" },
  ext: { ...text, multiple: true },
  "files-from": text,
  watch: text,
} as const;

/** Maximum number of classes that a verdict lists. */
const MAX_TOP = 5;

/**
 * Reads the arguments of `classify`.
 * @returns "help" or "version" where only that is asked for
 * @throws Error saying what is wrong with them
 */
export function readCommand(args: readonly string[]): Command | "help" | "version" {
  const { values, positionals: named } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help) return "help";
  if (values.version) return "version";
  const { json, csv, model, watch, "files-from": filesFrom } = values;
  if (json && csv) throw new Error("Choose one of --json and --csv.");
  if (model !== undefined && isFile(model) && !existsSync(model)) throw new Error(`There is no file "${model}".`);
  if (model !== undefined && !isFile(model)) readModelIds(model);
  const engine = readEngine(values.engine);
  if (filesFrom !== undefined && filesFrom !== "-" && !existsSync(filesFrom))
    throw new Error(`There is no list "${filesFrom}".`);
  if (watch !== undefined && !statAt(watch)?.isDirectory()) throw new Error(`There is no folder "${watch}" to watch.`);
  const stdin = [...named.filter((one) => one === "-"), ...(filesFrom === "-" ? ["-"] : [])];
  if (stdin.length > 1) throw new Error("Only one thing can come from stdin.");
  if (named.length === 0 && filesFrom === undefined && watch === undefined)
    throw new Error("Name the pictures: classify -- [--json] FILE | FOLDER | URL …");
  const format = json ? "json" : csv ? "csv" : "table";
  const extensions = (values.ext ?? []).flatMap((list) => list.split(",")).filter(Boolean);
  return { named, extensions, filesFrom, watch, format, top: readTop(values.top), model, engine };
}

function readTop(text: string | undefined): number {
  if (text === undefined) return 0;
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1 || top > MAX_TOP)
    throw new Error(`--top takes a whole number from 1 to ${MAX_TOP}.`);
  return top;
}
