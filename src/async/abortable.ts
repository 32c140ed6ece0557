/**
 * Settles as `promise` does, or rejects with the signal's reason once that is
 * aborted, whichever comes first. What `promise` does later is ignored.
 *
 * The listener is removed again: otherwise a signal that lives long would keep
 * everything that the listener closes over.
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
