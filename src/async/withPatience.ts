import { Failed } from "../words/failed";
import type { MessageKey } from "../words/keys";
import { abortable } from "./abortable";

/** Interval in ms at which the time that has passed is added up. */
const TICK_MS = 500;

/**
 * Settles as `promise` does, unless nothing comes of it for too long. Only time in which this thread went on counts: a
 * computer that slept, or a thread that was held up, says nothing of whoever is waited for.
 *
 * @param patience the most that is waited, in ms; asked again and again, since what is under way may change
 * @param late key of the sentence for the user; its `$1` is the patience in seconds
 * @param heard the number of other signs of life so far: with each, the wait begins anew
 * @throws Failed once it has run out
 */
export async function withPatience<T>(
  promise: Promise<T>,
  patience: () => number,
  late: MessageKey,
  heard = () => 0,
): Promise<T> {
  const exhausted = new AbortController();
  let signs = heard();
  let waited = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    waited = signs === heard() ? waited + Math.min(now - last, 2 * TICK_MS) : 0;
    signs = heard();
    last = now;
    const most = patience();
    if (waited >= most) exhausted.abort(new Failed(late, Math.round(most / 1000)));
  }, TICK_MS);
  try {
    return await abortable(exhausted.signal, promise);
  } finally {
    clearInterval(timer);
  }
}
