/**
 * Returns a function that calls `work` `ms` milliseconds later. Calls made in the meantime are merged into that one, so
 * that calls of `work` are at least `ms` apart. Once `signal` is aborted, `work` is not called any more, and there is
 * no timer.
 *
 * @param work must not throw: nobody would catch it
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
