import { Failed } from "../words/failed";
import type { MessageKey } from "../words/message";

/** A promise did not settle in time. */
class DeadlineExceeded extends Failed {
  override name = "DeadlineExceeded";
}

/**
 * The promise, or DeadlineExceeded after `milliseconds`, or the signal's reason
 * once it is aborted. What the promise does later is not waited for.
 *
 * @param late the sentence that says so, of `$1` seconds
 */
export async function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  late: MessageKey,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = () => {};
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded(late, milliseconds / 1000)), milliseconds);
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
