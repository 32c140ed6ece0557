import { swallow } from "../../../debug";
import type { CategoryRef } from "../../../examples/taught";
import { Failed } from "../../../words/failed";
import { say } from "../../../words/message";
import { reasonOf } from "../../../words/reason";
import { collect } from "../collect";
import type { ChosenPicture } from "./useChosenPictures";

/** Number of pictures that are handed on together: a worker is started for each time. */
const AT_ONCE = 32;
/** Number of pictures that are read at a time: the page's own are classified meanwhile. */
const READ_AT_ONCE = 3;

/** What came of teaching several pictures. */
export interface TaughtAll {
  readonly taught: number;
  /** Why the others were not, a sentence each, and how many for each. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * Takes pictures for examples of a category. Those that cannot be read, or kept, are left out.
 * @param report called with the number of pictures that are done
 */
export async function teachAll(
  signal: AbortSignal,
  pictures: readonly ChosenPicture[],
  category: CategoryRef,
  report: (done: number) => void,
): Promise<TaughtAll> {
  const leftOut = new Map<string, number>();
  /** Some are there by several addresses. */
  const seen = new Set<string>();
  let taught = 0;
  for (let from = 0; from < pictures.length; from += AT_ONCE) {
    report(from);
    const read = await readAll(signal, pictures.slice(from, from + AT_ONCE));
    const kept = await Promise.allSettled(
      read.map(async (picture) => {
        if (picture === undefined) throw new Failed("teach_unread");
        if (seen.has(picture)) throw new Failed("teach_same");
        seen.add(picture);
        await collect(signal, category, picture);
      }),
    );
    signal.throwIfAborted();
    for (const one of kept) {
      if (one.status === "fulfilled") taught++;
      else leftOut.set(say(reasonOf(one.reason)), (leftOut.get(say(reasonOf(one.reason))) ?? 0) + 1);
    }
  }
  return { taught, leftOut };
}

/** As much of each picture as is learnt from, in their order; undefined where one cannot be read. */
async function readAll(signal: AbortSignal, some: readonly ChosenPicture[]): Promise<(string | undefined)[]> {
  const read: (string | undefined)[] = some.map(() => undefined);
  const waiting = some.entries();
  const readNext = async () => {
    for (const [i, { frame, address }] of waiting) {
      signal.throwIfAborted();
      // A frame that is gone by now has no pictures.
      read[i] = await frame.thumbnail(signal, address, true).catch(swallow("a picture to teach"));
    }
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, readNext));
  return read;
}
