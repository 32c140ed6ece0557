/**
 * Resolves or rejects as `promise` does, or rejects with the signal's reason once that is aborted, whichever is
 * first. The listener is taken off again: one that stays would keep what it closes over for as long as a lasting
 * signal lives. What `promise` does later is not waited for.
 */
export async function abortable<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const settled = new AbortController();
  try {
    const aborted = new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener("abort", () => reject(signal.reason), { signal: settled.signal });
    });
    return await Promise.race([aborted, promise]);
  } finally {
    settled.abort();
  }
}
