/**
 * Returns a function that calls `work` once, `ms` milliseconds after its first call; calls meanwhile are merged into
 * that one. Nothing is called after `signal` is aborted.
 */
export function throttled(signal: AbortSignal, ms: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, ms);
  };
}
