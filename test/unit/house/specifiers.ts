/** What a source names: the files and packages that it imports, in whatever form. */
import { parseSync } from "vite";

/** `values`: the module is loaded at run time. `types`: only TypeScript sees the import. */
export type ImportKind = "values" | "types";

export interface Specifiers {
  readonly named: readonly (readonly [specifier: string, kind: ImportKind])[];
  /** Pieces of the source that import something, or may, in a form that is not followed. */
  readonly unfollowed: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const VI_PATH = /^(vi|vitest)\.(do)?(un)?mock$|^(vi|vitest)\.import(Actual|Mock)$/i;
const LOADERS = /^(createRequire|importScripts|require|(module|globalThis|self|window)\.(require|importScripts))$/;

/** Reads any source; a reference from a page, a style sheet or the manifest begins with a dot or a slash here. */
export function readSpecifiers(path: string, text: string): Specifiers {
  if (path.endsWith(".css")) return inStyles(text);
  if (path.endsWith(".html")) return inPage(text);
  if (path.endsWith(".json")) return inManifest(text);
  return inScript(path, text);
}

function inScript(path: string, text: string): Specifiers {
  const named: [string, ImportKind][] = [];
  const unfollowed: string[] = [];
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const add = (node: Node, address: unknown, kind: ImportKind) => {
    const literal = literalOf(address);
    if (literal === undefined) unfollowed.push(text.slice(node.start, node.end));
    else named.push([literal, kind]);
  };
  /** Returns whether to look into the node, too. */
  const look = (node: Node): boolean => {
    const [first, second] = (node["arguments"] ?? []) as readonly [Node?, Node?];
    const reference = node["moduleReference"] as Node | undefined;
    const called = node["callee"] ? text.slice(...rangeOf(node["callee"])) : "";
    if (node["source"] && /^(Import|Export|TSImport)/.test(node.type)) add(node, node["source"], kindOf(node));
    else if (node.type === "TSImportEqualsDeclaration" && reference?.type === "TSExternalModuleReference")
      add(node, reference["expression"], kindOf(node));
    else if (node.type === "TSModuleDeclaration" && (node["id"] as Node).type === "Literal")
      add(node, node["id"], "types");
    else if (node.type === "NewExpression" && /(^|\.)URL$/.test(called) && isOwnUrl(second)) {
      add(node, first, "values");
      return false;
    } else if (VI_PATH.test(called) && first?.type !== "ImportExpression") add(node, first, "values");
    else if (
      LOADERS.test(called.replace(/\.resolve$/, "")) ||
      isImportMeta(node) ||
      (/(^|\.)(Shared)?Worker$/.test(called) && literalOf(first) !== undefined)
    ) {
      unfollowed.push(text.slice(node.start, node.end));
      return false;
    }
    return true;
  };
  visit(program as unknown as Node, look);
  for (const { value } of comments) {
    const [, address] = /^\/\s*<reference\b.*?\s(?:path|types)\s*=\s*["']([^"']+)/.exec(value) ?? [];
    if (address) named.push([address, "types"]);
    // Only in JavaScript are these types.
    if (/\.[cm]?jsx?$/.test(path) && /\bimport\b.*["']/.test(value)) unfollowed.push(value);
  }
  return { named, unfollowed };
}

const rangeOf = (node: unknown): [start: number, end: number] => [(node as Node).start, (node as Node).end];

/** The text of a string, or of a template that computes nothing, whatever type it is said to have. */
function literalOf(node: unknown): string | undefined {
  const { type, value, expression, expressions, quasis } = (node ?? {}) as Partial<Node>;
  if (typeof value === "string") return value;
  if (type === "TemplateLiteral" && (expressions as Node[]).length === 0) {
    return (quasis as { value: { cooked: string } }[])[0]?.value.cooked;
  }
  return /^(TS|Parenthesized)/.test(type ?? "") ? literalOf(expression) : undefined;
}

const isImportMeta = ({ type, meta }: Node) =>
  type === "MetaProperty" && (meta as { name?: string } | undefined)?.name === "import";

/** Whether a node is `import.meta.url`. */
const isOwnUrl = (node: Node | undefined): boolean =>
  node?.type === "MemberExpression" &&
  isImportMeta(node["object"] as Node) &&
  (node["property"] as { name?: string }).name === "url";

function visit(node: Node, each: (node: Node) => boolean): void {
  if (!each(node)) return;
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

/** Addresses of other servers, of data, and of places in the same file name no file. */
const isFile = (address: string) => address !== "" && !/^([a-z][a-z\d+.-]*:|\/\/|#)/i.test(address);
/** Unlike in a script, `a.css` is a file beside this one. */
const fromHere = (address: string) => (/^[./]/.test(address) ? address : `./${address}`);
const valuesOf = (addresses: readonly string[]) =>
  addresses.filter(isFile).map((address) => [fromHere(address), "values"] as const);

function inStyles(text: string): Specifiers {
  const REFERENCE = /@import\s+(["'])(.*?)\1|\burl\(\s*(?:(["'])(.*?)\3|([^"')\s]+))\s*\)/g;
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  const addresses = [...code.matchAll(REFERENCE)].map((match) => match[2] ?? match[4] ?? match[5] ?? "");
  const rest = code.replace(REFERENCE, "").replace(/@import(?=\s*[;\w])/g, "");
  return { named: valuesOf(addresses), unfollowed: rest.match(/@import.*|\b(url|image-set|src)\(.*/g) ?? [] };
}

function inPage(text: string): Specifiers {
  const code = text.replace(/<!--[\s\S]*?-->/g, "");
  const tags = code.match(/<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi) ?? [];
  const addresses = tags.flatMap((tag) =>
    [...tag.matchAll(/\s(?:src|href|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)].map(
      ([, double, single, bare]) => double ?? single ?? bare ?? "",
    ),
  );
  const unfollowed = tags.filter((tag) => /^<(base|script(?!.*\ssrc\s*=))\b|\ssrcset\s*=/is.test(tag));
  const styles = inStyles(code);
  return { named: [...valuesOf(addresses), ...styles.named], unfollowed: [...unfollowed, ...styles.unfollowed] };
}

/** The manifest names files by their path from the root, which no other text in it looks like. */
function inManifest(text: string): Specifiers {
  const strings = text.match(/"[^"\n]*"/g)?.map((quoted) => quoted.slice(1, -1)) ?? [];
  const paths = strings.filter((value) => /^[\w./-]+\.[a-z]\w*$/i.test(value));
  return { named: paths.map((path) => [path.replace(/^\/?/, "/"), "values"]), unfollowed: [] };
}
