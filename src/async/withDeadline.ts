import { Failed } from "../words/failed";
import type { MessageKey } from "../words/keys";
import { abortable } from "./abortable";

/** A promise did not settle in time. */
class DeadlineExceeded extends Failed {
  override name = "DeadlineExceeded";
}

/**
 * Resolves or rejects as `promise` does; rejects with DeadlineExceeded after `milliseconds`, or with the signal's
 * reason once that is aborted. What the promise does later is not waited for.
 *
 * @param late the sentence that says so; its `$1` is the deadline in seconds
 */
export async function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  late: MessageKey,
  signal?: AbortSignal,
): Promise<T> {
  const deadline = new AbortController();
  const exceeded = () => deadline.abort(new DeadlineExceeded(late, milliseconds / 1000));
  const timer = setTimeout(exceeded, milliseconds);
  try {
    return await abortable(signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal, promise);
  } finally {
    clearTimeout(timer);
  }
}
