import type { Spot } from "../../page/spot";

/** Time in ms after which a picture on screen that could not be cut out of a capture is tried again. */
const AGAIN_MS = 2_500;
/** Number of times that one is tried by itself; after that, only when it comes on screen again, or at a click. */
const MAX_TRIES = 5;

const tries = new WeakMap<Spot, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let again = () => {};

/** Has `react` called when pictures on screen are to be tried again, until `signal` is aborted. */
export function onRetry(signal: AbortSignal, react: () => void): void {
  again = react;
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    again = () => {};
  });
}

/** A picture on screen could not be read for what may have passed soon: it moved, was covered, or the capture failed. */
export function retryLater(spot: Spot): void {
  const tried = (tries.get(spot) ?? 0) + 1;
  tries.set(spot, tried);
  if (tried >= MAX_TRIES) return;
  timer ??= setTimeout(() => {
    timer = undefined;
    again();
  }, AGAIN_MS);
}
