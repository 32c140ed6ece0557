import { MAX_EXAMPLES } from "../../learn/limits";
import { Failed } from "../../words/failed";

/** Files that belong together: by the name of the folder that they are in, where they came in one. */
export interface Group {
  readonly folder: string | undefined;
  readonly files: readonly File[];
}

/** What the user dropped: files, and folders with all that is in them. To be called while the event is handled. */
export async function readDropped(signal: AbortSignal, { items, files }: DataTransfer): Promise<Group[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // What is dropped by a program comes as files alone.
  if (entries.length === 0) return grouped([...files].map((file) => [undefined, file] as const));
  const found: (readonly [string | undefined, File])[] = [];
  for (const entry of entries) await readEntry(signal, entry, undefined, found);
  return grouped(found);
}

/** The files of a folder that was chosen, each by the folder that it is in. */
export const groupsOf = (files: readonly File[]): Group[] =>
  grouped(
    files
      .filter(({ name }) => !isHidden(name))
      .map((file) => [file.webkitRelativePath.split("/").at(-2), file] as const),
  );

async function readEntry(
  signal: AbortSignal,
  entry: FileSystemEntry,
  folder: string | undefined,
  found: (readonly [string | undefined, File])[],
): Promise<void> {
  signal.throwIfAborted();
  if (isHidden(entry.name)) return;
  if (found.length >= MAX_EXAMPLES) throw new Failed("teach_many_files", MAX_EXAMPLES);
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push([folder, file]);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const next = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  // A hundred at a time, and none at the end: https://developer.mozilla.org/en-US/docs/Web/API/FileSystemDirectoryReader
  for (let some = await next(); some.length > 0; some = await next()) {
    for (const each of some) await readEntry(signal, each, entry.name, found);
  }
}

function grouped(found: readonly (readonly [string | undefined, File])[]): Group[] {
  const folders = new Map<string | undefined, File[]>();
  for (const [folder, file] of found) folders.set(folder, [...(folders.get(folder) ?? []), file]);
  return [...folders].map(([folder, files]) => ({ folder, files }));
}

/** Files that systems put into folders, such as ".DS_Store". */
const isHidden = (name: string) => name.startsWith(".");
