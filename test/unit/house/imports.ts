/** Which file of the repository imports which, types included. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { parseSync } from "vite";
import { ROOT } from "../../../scripts/paths";

/** `values`: the module is loaded at run time. `types`: only TypeScript sees the import. */
export type ImportKind = "values" | "types";

export interface Import {
  /** Path from the root of the repository. */
  readonly from: string;
  /** Path from the root of the repository. */
  readonly to: string;
  readonly kind: ImportKind;
  /** As it stands in the file. */
  readonly specifier: string;
}

const FOLDERS = ["src", "scripts", "bench", "test"];

/** Paths of all files under `folder`, from the root of the repository, in alphabetical order. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => statSync(ROOT + path).isFile())
    .sort();

export const textOf = (path: string): string => readFileSync(ROOT + path, "utf8");

/** Every file of the four folders, and those at the root, that can import another. */
export const SOURCES: readonly string[] = [
  ...FOLDERS.flatMap(filesUnder),
  ...readdirSync(ROOT).filter((name) => name.endsWith(".config.ts")),
].filter((path) => /\.(tsx?|mjs|css|html)$/.test(path) && !path.endsWith(".d.ts"));

/** Every import of one file of ours by another. */
export const allImports = (): Import[] => SOURCES.flatMap((path) => importsIn(path, textOf(path)));

/**
 * The imports of our own files in one source; packages are left out.
 *
 * @throws Error where a relative path leads to no file
 */
export function importsIn(path: string, text: string): Import[] {
  return specifiersIn(path, text).flatMap(([specifier, kind]) => {
    if (!/^\.{1,2}\//.test(specifier)) return [];
    const bare = join(dirname(path), specifier.replace(/[?#].*$/, ""));
    const to = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`].find(isFile);
    if (!to) throw new Error(`${path}: no file at "${specifier}"`);
    return [{ from: path, to, kind, specifier }];
  });
}

const isFile = (path: string) => existsSync(ROOT + path) && statSync(ROOT + path).isFile();

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a source names, be it a file or a package, and whether it is there at run time. */
export function specifiersIn(path: string, text: string): [specifier: string, kind: ImportKind][] {
  if (path.endsWith(".css")) return matches(text, /@import\s+(?:url\()?["']?([^"')\s]+)/g);
  if (path.endsWith(".html")) return matches(text, /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g);
  const found: [string, ImportKind][] = [];
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  visit(program as unknown as Node, (node) => {
    const source = (node["source"] as { value?: unknown } | null | undefined)?.value;
    if (typeof source === "string") found.push([source, kindOf(node)]);
    const address = addressOf(node);
    if (address !== undefined) found.push([address, "values"]);
  });
  return found;
}

const matches = (text: string, pattern: RegExp): [string, ImportKind][] =>
  [...text.matchAll(pattern)].map(([, specifier = ""]) => [specifier, "values"]);

function visit(node: Node, each: (node: Node) => void): void {
  each(node);
  for (const child of Object.values(node).flat()) {
    if (typeof child === "object" && child !== null && "type" in child) visit(child as Node, each);
  }
}

/** `import { type A }` loads nothing; `import {}` and `import "./a"` do. */
function kindOf(node: Node): ImportKind {
  const { type, importKind, exportKind, specifiers } = node;
  if (type === "TSImportType" || importKind === "type" || exportKind === "type") return "types";
  const named = (specifiers ?? []) as readonly Node[];
  const ofTypes = named.every((one) => one["importKind"] === "type" || one["exportKind"] === "type");
  return named.length > 0 && ofTypes ? "types" : "values";
}

/** The address in `new URL("./worker.ts", import.meta.url)`. */
function addressOf(node: Node): string | undefined {
  const { name } = (node["callee"] ?? {}) as { name?: string };
  if (node.type !== "NewExpression" || name !== "URL") return undefined;
  const [first, second] = node["arguments"] as readonly [Node?, Node?];
  const { type } = (second?.["object"] ?? {}) as { type?: string };
  return type === "MetaProperty" && /\.\w+$/.test(String(first?.["value"])) ? String(first?.["value"]) : undefined;
}
