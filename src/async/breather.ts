import { pause } from "./pause";

/**
 * For long work of a worker: what it returns is to be called again and again, and lets others have the thread once the work
 * has taken `ms` milliseconds. Messages are among them, such as the question whether the worker is alive; after
 * `scheduler.yield` the work may go on before they are heard.
 * https://github.com/WICG/scheduling-apis/blob/main/explainers/yield-and-continuation.md
 *
 * @returns a function that rejects with the signal's reason once that is aborted; it resolves to whether it has waited
 */
export function breather(signal: AbortSignal, ms: number): () => Promise<boolean> {
  let end = performance.now() + ms;
  return async () => {
    signal.throwIfAborted();
    if (performance.now() < end) return false;
    await pause(0, signal);
    end = performance.now() + ms;
    return true;
  };
}
