import type { UnreadableCode } from "../../protocol/answer";
import type { Picture } from "../../protocol/picture";
import { UnreadableError } from "../../protocol/unreadableError";
import type { Entry } from "../page/entry";
import { READ_FROM_SCREEN } from "../page/screenReasons";
import type { Means } from "./means";
import { readFile } from "./readFile";
import { readFromElement } from "./readFromElement";
import { imageOf, isBroken } from "./shownImage";

/** A way to a picture's pixels. */
interface Way {
  readonly name: "itself" | "element" | "screen";
  /** The reasons after which it is tried; the first way needs none. */
  readonly after: readonly UnreadableCode[];
  /**
   * @param failed why the way before failed; undefined for the first
   * @returns undefined where this way is not open to the picture
   * @throws UnreadableError with the reason where it fails
   */
  readonly read: (
    signal: AbortSignal,
    entry: Entry,
    means: Means,
    failed: UnreadableCode | undefined,
  ) => Promise<Picture | undefined>;
}

/**
 * All ways, the most exact first. A file that would be too much to decode or to draw is not drawn by the page's thread
 * either.
 */
const WAYS: readonly Way[] = [
  { name: "itself", after: [], read: readItself },
  {
    name: "element",
    after: ["no-access", "refused", "unreachable", "private-network", "too-slow", "empty", "undecodable", "withdrawn"],
    read: readFromElement,
  },
  {
    name: "screen",
    after: READ_FROM_SCREEN,
    read: async (signal, entry, { readFromScreen }, failed) => readFromScreen?.(signal, entry, failed),
  },
];

/**
 * Reads a picture and hands it to `use`, in one way after another until one succeeds: what the page shows can be read
 * from the page where its file cannot be.
 *
 * @param use rejects with an UnreadableError where the classifier cannot read what it is given
 * @throws UnreadableError why the first way failed: the others are only detours. That a permission is missing says less
 *   than what any other way has met.
 */
export async function readPicture<T>(
  signal: AbortSignal,
  entry: Entry,
  means: Means,
  use: (picture: Picture) => Promise<T>,
): Promise<{ readonly result: T; readonly way: Way["name"] }> {
  const tried = entry.tried && new UnreadableError(entry.tried.code, entry.tried.detail);
  let first = tried;
  let latest = tried;
  for (const { name, after, read } of WAYS) {
    if (latest && !after.includes(latest.code)) continue;
    try {
      const picture = await read(signal, entry, means, latest?.code);
      if (!picture) continue;
      const result = await use(picture);
      // Whatever is in the file: the page may show nothing of it, for its server or the page forbids that.
      if (isBroken(imageOf(entry))) throw new UnreadableError("broken");
      return { result, way: name };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof UnreadableError)) throw error;
      latest = error;
      if (!first || first.code === "no-access") first = error;
    }
  }
  throw first ?? new UnreadableError("no-access");
}

/** What the page draws itself is read in the page; a video's poster has the address of a file. */
async function readItself(signal: AbortSignal, entry: Entry, means: Means): Promise<Picture> {
  const [spot] = entry.spots;
  const drawn = spot?.kind.read && !/^(https?|data|blob|file|filesystem):/i.test(entry.address);
  return drawn ? spot.kind.read(signal, spot.element) : readFile(signal, entry, means);
}
