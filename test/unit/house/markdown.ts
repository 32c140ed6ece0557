import { textOf } from "./imports";

export interface Table {
  /** The heading above the table, without its number signs. */
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a Markdown file, in its order. */
export function tablesIn(path: string): Table[] {
  const tables: Table[] = [];
  let heading = "";
  let table: { heading: string; columns: string[]; rows: string[][] } | undefined;
  for (const line of textOf(path).split("\n")) {
    heading = /^#+ (.*)/.exec(line)?.[1] ?? heading;
    if (!line.startsWith("|")) table = undefined;
    else if (/^\|[\s|:-]+$/.test(line)) continue;
    else if (table) table.rows.push(cellsOf(line));
    else {
      table = { heading, columns: cellsOf(line), rows: [] };
      tables.push(table);
    }
  }
  return tables;
}

/** The table with these columns at its beginning. @throws Error where there is none */
export function tableOf(path: string, ...columns: readonly string[]): Table {
  const found = tablesIn(path).find((table) => columns.every((column, i) => table.columns[i] === column));
  if (!found) throw new Error(`${path} has no table of ${columns.join(", ")}.`);
  return found;
}

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The pieces of text between backticks. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);

/** The words in fenced blocks: diagrams, commands, examples. */
export const wordsInBlocks = (text: string): string[] =>
  [...text.matchAll(/^```.*\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) => block.match(/[\w*./-]*[\w*/]/g) ?? []);
