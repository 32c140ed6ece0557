import { watch } from "node:fs";
import { join } from "node:path";
import { pause } from "../../../src/async/pause";
import type { Found } from "./found";
import { type IsWanted, pictureAt, picturesIn, statAt } from "./picturesIn";

/** Time in ms for which a file must stay the same: whoever writes it may not be done. */
const STEADY_MS = 300;
/** Number of files that are remembered, so that one that is only touched is not taken again. */
const MAX_KNOWN = 10_000;

/**
 * The pictures that arrive in a folder, or in those inside of it, from this call on, each once it is written; again where
 * it is changed. Ends with `signal`.
 */
export function watchFolder(signal: AbortSignal, folder: string, isWanted?: IsWanted): AsyncGenerator<Found> {
  const arrived = new Set<string>();
  let wake = () => {};
  const watcher = watch(folder, { recursive: true, signal }, (_, name) => {
    if (name !== null) arrived.add(join(folder, String(name)));
    wake();
  });
  signal.addEventListener("abort", () => wake());
  return arrivals();

  async function* arrivals(): AsyncGenerator<Found> {
    const known = new Map<string, string>();
    try {
      while (!signal.aborted) {
        if (arrived.size === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        const looked = [...arrived]
          .flatMap((path) => filesAt(path, isWanted))
          .map((found) => [found, stateOf(found)] as const);
        arrived.clear();
        await pause(STEADY_MS, signal);
        for (const [found, before] of looked) {
          const state = stateOf(found);
          if (state !== before) arrived.add(found.file);
          else if (state !== "" && known.get(found.file) !== state) {
            remember(known, found.file, state);
            yield found;
          }
        }
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      watcher.close();
    }
  }
}

type File = Extract<Found, { file: string }>;

function filesAt(path: string, isWanted?: IsWanted): File[] {
  const found = statAt(path)?.isDirectory() ? picturesIn(path, isWanted) : pictureAt(path, isWanted);
  return [...found].filter((one) => "file" in one);
}

/** Its size and time; empty where it is gone. */
function stateOf({ file }: File): string {
  const stats = statAt(file);
  return stats ? `${stats.size} ${stats.mtimeMs}` : "";
}

function remember(known: Map<string, string>, file: string, state: string): void {
  // The last to be forgotten.
  known.delete(file);
  known.set(file, state);
  const [oldest = ""] = known.keys();
  if (known.size > MAX_KNOWN) known.delete(oldest);
}
