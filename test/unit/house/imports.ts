/** Which file of the repository imports which, types included. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { ROOT } from "../../../scripts/paths";
import { type ImportKind, readSpecifiers } from "./specifiers";

export interface Import {
  /** Path from the root of the repository. */
  readonly from: string;
  /** Path from the root of the repository. */
  readonly to: string;
  readonly kind: ImportKind;
  /** As it stands in the file. */
  readonly specifier: string;
}

/** What looks like an import of a file of ours and is none: the text by the file that it stands in, and why. */
export const NO_IMPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "scripts/paths.ts": { "..": "the root as a folder", "../../shared": "a folder beside the repository" },
  "scripts/build.ts": { "import.meta": "asks whether this file is the command" },
  "src/classifier/engines/litert/startRuntime.ts": {
    "import(/* @vite-ignore */ `${ADDRESS}.js`)": "a file of a package, which the build copies",
  },
  "test/unit/classifier/engines/litert.ts": {
    "createRequire(import.meta.url)": "what the loader of a package asks Node for",
  },
  "test/e2e/badges/access.test.ts": { "createRequire(import.meta.url)": "a file of a package" },
};

/** What git ignores, and what is not ours. */
const NOT_OURS = /^(node_modules|dist|\..*)$/;
const SCRIPT = /\.[cm]?[jt]sx?$/;
const SOURCE = /\.([cm]?[jt]sx?|css|html)$/;

/** Paths of all files under `folder`, from the root of the repository, in alphabetical order. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => statSync(ROOT + path).isFile())
    .sort();

export const textOf = (path: string): string => readFileSync(ROOT + path, "utf8");

const atRoot = readdirSync(ROOT, { withFileTypes: true }).filter(({ name }) => !NOT_OURS.test(name));

/** Every file that can import another. */
export const SOURCES: readonly string[] = [
  ...atRoot.filter((entry) => entry.isDirectory()).flatMap(({ name }) => filesUnder(name)),
  ...atRoot.filter((entry) => entry.isFile()).map(({ name }) => name),
].filter((path) => SOURCE.test(path) || path === "manifest.json");

/** Every import of one file of ours by another. */
export const allImports = (): Import[] => SOURCES.flatMap((path) => importsIn(path, textOf(path)));

/**
 * The imports of our own files in one source; packages are left out.
 *
 * @throws Error where one leads to no file of ours, or is made in a way that is not followed
 */
export function importsIn(path: string, text: string): Import[] {
  const { named, unfollowed } = readSpecifiers(path, text);
  const known = NO_IMPORTS[path] ?? {};
  const [odd] = unfollowed.filter((piece) => !Object.hasOwn(known, piece));
  if (odd !== undefined) throw new Error(`${path}: an import that the law cannot follow: ${odd}`);
  return named.flatMap(([specifier, kind]) => {
    if (Object.hasOwn(known, specifier)) return [];
    if (!/^[./]/.test(specifier)) {
      if (!isPackage(specifier)) throw new Error(`${path}: "${specifier}" is neither a file nor a package`);
      return [];
    }
    const to = fileAt(path, specifier.replace(/[?#].*$/, ""));
    if (!to) throw new Error(`${path}: no file at "${specifier}"`);
    return [{ from: path, to, kind, specifier }];
  });
}

/** A path that begins with a slash does so at the root of the repository. */
function fileAt(from: string, address: string): string | undefined {
  const bare = address.startsWith("/") ? join(address.slice(1)) : join(dirname(from), address);
  if (bare.startsWith("../")) return undefined;
  const endings = SCRIPT.test(from) ? ["", ".ts", ".tsx", "/index.ts", "/index.tsx"] : [""];
  return endings.map((ending) => join(bare + ending)).find(isFile);
}

/** Not `src/…`, which only a bundler with an alias would find, nor `#…`, which package.json would have to name. */
const isPackage = (specifier: string) =>
  /^(node:)?(@[a-z][\w.-]*\/)?[a-z][\w.-]*(\/[\w./-]+)?(\?[\w&]+)?$/i.test(specifier) &&
  !atRoot.some(({ name }) => specifier.split("/")[0] === name);

const isFile = (path: string) => existsSync(ROOT + path) && statSync(ROOT + path).isFile();
