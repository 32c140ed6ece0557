import { Failed } from "../words/failed";
import type { MessageKey } from "../words/keys";
import { abortable } from "./abortable";

/** A promise did not settle in time. */
class DeadlineExceeded extends Failed {
  override name = "DeadlineExceeded";
}

/**
 * Settles as `promise` does, unless it takes too long. What the promise does later
 * is ignored.
 *
 * @param ms deadline in milliseconds from now
 * @param late key of the sentence for the user; its `$1` is the deadline in seconds
 * @throws DeadlineExceeded after `ms`; the signal's reason once that is aborted
 */
export async function withDeadline<T>(
  promise: Promise<T>,
  ms: number,
  late: MessageKey,
  signal?: AbortSignal,
): Promise<T> {
  const deadline = new AbortController();
  const exceeded = () => deadline.abort(new DeadlineExceeded(late, ms / 1000));
  const timer = setTimeout(exceeded, ms);
  try {
    return await abortable(signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal, promise);
  } finally {
    clearTimeout(timer);
  }
}
