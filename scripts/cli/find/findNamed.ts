import { lstatSync } from "node:fs";
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import type { Found } from "./found";
import { danglingAt, type IsWanted, pictureAt, picturesIn, statAt } from "./picturesIn";

const PATTERN = /[*?[{]/;

/** @param named FILE, FOLDER, PATTERN or URL */
export function* findNamed(named: string, isWanted?: IsWanted): Generator<Found> {
  if (/^https?:\/\//i.test(named)) return yield { page: named };
  const path = pathOf(named);
  const stats = path === undefined ? undefined : statAt(path);
  if (path === undefined || !stats) yield* withoutEntry(named, path, isWanted);
  else if (stats.isFile()) yield { file: path, source: named };
  else if (stats.isDirectory())
    yield* orNothing(picturesIn(path, isWanted), named, `The folder "${named}" holds no pictures.`);
  else yield { source: named, problem: `"${named}" is neither a file nor a folder.` };
}

/** The path that an argument names; undefined where it is an address of a file that cannot be one. */
function pathOf(named: string): string | undefined {
  if (!/^file:\/\//i.test(named)) return named;
  try {
    return fileURLToPath(named);
  } catch {
    return undefined;
  }
}

function* withoutEntry(named: string, path = named, isWanted?: IsWanted): Generator<Found> {
  if (isLinkAt(path)) yield { source: named, problem: danglingAt(path) };
  else if (PATTERN.test(named)) yield* orNothing(matchesOf(named, isWanted), named, `Nothing matches "${named}".`);
  else yield { source: named, problem: `There is no file or folder "${named}", and it is no http(s) address.` };
}

/** Whether there is an entry, although it leads nowhere. */
function isLinkAt(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

function* matchesOf(pattern: string, isWanted?: IsWanted): Generator<Found> {
  // No folder stands for all that it holds: the pattern says how deep it goes.
  const paths = globSync(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  for (const path of paths.sort()) yield* pictureAt(path, isWanted);
}

/** What there is, or the problem that there is nothing. */
function* orNothing(all: Iterable<Found>, source: string, problem: string): Generator<Found> {
  let any = false;
  for (const one of all) {
    any = true;
    yield one;
  }
  if (!any) yield { source, problem };
}
