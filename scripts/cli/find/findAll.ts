import { createReadStream } from "node:fs";
import { temporaryFolder } from "../../browser/temporaryFolder";
import { findNamed } from "./findNamed";
import { type Found, wordsOf } from "./found";
import { keepInFile } from "./keepInFile";
import { type IsWanted, wantedBy } from "./picturesIn";
import { readList } from "./readList";

/** What the user named, in any of the ways to do so. */
export interface Named {
  /** FILE, FOLDER, PATTERN or URL; "-" is a picture on stdin. */
  readonly named: readonly string[];
  /** Extensions of the files to take from folders; any where there are none. */
  readonly extensions?: readonly string[];
  /** A file with a list of such names; "-" is stdin. */
  readonly filesFrom?: string | undefined;
}

/** Everything that was named, in its order, as it is found. */
export async function* findAll(
  signal: AbortSignal,
  { named, extensions = [], filesFrom }: Named,
): AsyncGenerator<Found> {
  const isWanted = wantedBy(extensions);
  for (const one of named) {
    if (one === "-") yield await onStdin(signal);
    else yield* findNamed(one, isWanted);
  }
  if (filesFrom !== undefined) yield* listed(filesFrom, isWanted);
}

async function onStdin(signal: AbortSignal): Promise<Found> {
  const file = `${temporaryFolder().path}/stdin`;
  try {
    await keepInFile(signal, process.stdin, file);
    return { file, source: "-" };
  } catch (error) {
    return { source: "-", problem: wordsOf(error) };
  }
}

async function* listed(list: string, isWanted?: IsWanted): AsyncGenerator<Found> {
  const stream = list === "-" ? process.stdin : createReadStream(list);
  try {
    for await (const name of readList(stream)) yield* findNamed(name, isWanted);
  } catch (error) {
    yield { source: list, problem: `This list cannot be read: ${wordsOf(error)}.` };
  }
}
