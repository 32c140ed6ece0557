import { setMaxListeners } from "node:events";
import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Time in ms after which the same signal means that the end is not to be waited for: npm passes on what it gets, too. */
const AGAIN_MS = 1_000;

/** What ends the work before all is done: a signal, or that nobody reads the results any more. */
export interface Endings {
  readonly signal: AbortSignal;
  /** Nobody reads the results any more. */
  readonly closed: AbortSignal;
  /** The exit code that says which signal it was. */
  code(): number | undefined;
}

/** From now on, signals and a closed stdout end the work, not the process; a second signal ends that, too. */
export function catchEndings(): Endings {
  const ended = new AbortController();
  const closed = new AbortController();
  // Whatever is under way listens; more than so many are no leak.
  setMaxListeners(0, ended.signal, closed.signal);
  let code: number | undefined;
  let since = 0;
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (code !== undefined && performance.now() - since > AGAIN_MS) process.exit(code);
      if (code === undefined) since = performance.now();
      code ??= 128 + constants.signals[name];
      ended.abort();
    });
  }
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read them has had enough: `| head`.
    if (error.code !== "EPIPE") throw error;
    closed.abort();
    ended.abort();
  });
  return { signal: ended.signal, closed: closed.signal, code: () => code };
}
