import { type Dirent, readdirSync, readlinkSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Found, wordsOf } from "./found";
import { lookInto } from "./lookInto";
import { cannotRead, unreadByName } from "./unreadFormat";

/** Names of pictures; what has another name is looked into. */
const PICTURES = /\.(jpe?g|jfif|pjpe?g|pjp|png|apng|webp|avif|gif|bmp|svg|ico|jxl)$/i;

/** Which files are wanted, by their names. */
export type IsWanted = (name: string) => boolean;

/** Only files with these extensions; without any, whatever looks like a picture, by its name or by its contents. */
export function wantedBy(extensions: readonly string[]): IsWanted | undefined {
  if (extensions.length === 0) return undefined;
  const endings = extensions.map((extension) => `.${extension.replace(/^\./, "").toLowerCase()}`);
  return (name) => endings.some((ending) => name.toLowerCase().endsWith(ending));
}

/**
 * Finds the pictures in a folder and those inside of it, in the order of their paths. What is called like a picture and is
 * none comes with the reason; what is hidden is passed over.
 */
export function* picturesIn(folder: string, isWanted?: IsWanted, above: readonly string[] = []): Generator<Found> {
  let entries: Dirent[];
  let place: string;
  try {
    place = realpathSync(folder);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return yield { source: folder, problem: `This folder cannot be read: ${wordsOf(error)}.` };
  }
  if (above.includes(place))
    return yield { source: folder, problem: "This link leads back to a folder that it lies in." };
  const listed = entries.filter(({ name }) => !name.startsWith(".")).map((entry) => withKind(folder, entry));
  for (const { path, isFolder } of listed.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (!isFolder) {
      yield* pictureAt(path, isWanted);
      continue;
    }
    let any = false;
    for (const found of picturesIn(path, isWanted, [...above, place])) {
      any = true;
      yield found;
    }
    if (!any && PICTURES.test(path)) yield { source: path, problem: "This is a folder, and it holds no pictures." };
  }
}

/** @returns its key to sort by: as a part of the paths of what it holds */
function withKind(folder: string, entry: Dirent) {
  const path = join(folder, entry.name);
  const isFolder = entry.isDirectory() || (!entry.isFile() && statAt(path)?.isDirectory() === true);
  return { path, isFolder, key: isFolder ? `${entry.name}/` : entry.name };
}

/** A file in a folder, or among those that a pattern stands for, if it is a picture; or why it cannot be read. */
export function* pictureAt(path: string, isWanted?: IsWanted): Generator<Found> {
  const name = basename(path);
  if (isWanted?.(name) === false) return;
  const called = isWanted !== undefined || PICTURES.test(name);
  const stats = statAt(path);
  if (!stats) {
    if (called || unreadByName(name)) yield { source: path, problem: danglingAt(path) };
    return;
  }
  // Nothing else has contents: a pipe would be waited for.
  if (!stats.isFile()) return;
  if (called) return yield { file: path, source: path };
  try {
    const { picture, unread } = lookInto(path);
    if (unread) yield { source: path, problem: cannotRead(unread) };
    else if (picture) yield { file: path, source: path };
  } catch (error) {
    if (unreadByName(name)) yield { source: path, problem: `This file cannot be read: ${wordsOf(error)}.` };
  }
}

/** Undefined where there is nothing, or nothing that may be looked at. */
export function statAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Why there is nothing at a path that is listed. */
export function danglingAt(path: string): string {
  try {
    return `This is a link to "${readlinkSync(path)}", which is not there.`;
  } catch {
    return "This file is gone.";
  }
}
