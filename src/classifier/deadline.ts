/** A promise did not settle in time. */
class DeadlineExceeded extends Error {
  override name = "DeadlineExceeded";
}

/**
 * The promise, or DeadlineExceeded after `milliseconds`, or the signal's reason
 * once it is aborted. What the promise does later is not waited for.
 */
export async function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  what: string,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = () => {};
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineExceeded(`${what} did not finish within ${milliseconds / 1000} s`)),
      milliseconds,
    );
    abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort);
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
