/** What `watchLabels` sees: the frames that are shown, and when the label of one is painted, in ms. */
interface Seen {
  readonly shown: Map<number, number>;
  readonly painted: Map<number, number>;
}

/**
 * Runs in a page before all else: notes when frames are shown, and when their labels are painted. Functions in it have no
 * names, since what runs this adds a helper for those, which the page has not.
 */
export function watchLabels(): void {
  const seen: Seen = { shown: new Map(), painted: new Map() };
  Object.assign(globalThis, { seen });
  const { prototype } = HTMLVideoElement;
  const { requestVideoFrameCallback } = prototype;
  prototype.requestVideoFrameCallback = function (react) {
    return requestVideoFrameCallback.call(this, (now, metadata) => {
      seen.shown.set(metadata.presentedFrames, metadata.expectedDisplayTime);
      react(now, metadata);
    });
  };
  new MutationObserver(() => {
    const number = Number(document.querySelector("[data-frame]")?.getAttribute("data-frame"));
    if (!number || seen.painted.has(number)) return;
    requestAnimationFrame(() => {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.painted.set(number, performance.now());
      port2.postMessage(undefined);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-frame"] });
}

/** Runs in that page, and is written in the same way: what is seen in the next `duration` ms. */
export async function frameTimes(duration: number) {
  const { seen } = globalThis as unknown as { seen: Seen };
  seen.shown.clear();
  seen.painted.clear();
  const start = performance.now();
  await new Promise((resolve) => setTimeout(resolve, duration));
  const seconds = (performance.now() - start) / 1000;
  const numbers = [...seen.shown.keys()];
  const delays = [...seen.painted]
    .flatMap(([number, at]) => (seen.shown.has(number) ? [at - (seen.shown.get(number) ?? 0)] : []))
    .sort((a, b) => a - b);
  const [median = Number.NaN, late = Number.NaN] = [0.5, 0.95].map(
    (share) => delays[Math.floor(share * delays.length)],
  );
  // Not every frame that was shown is reported.
  const count = Math.max(...numbers) - Math.min(...numbers) + 1;
  return {
    frame_to_label_ms: median,
    frame_to_label_p95_ms: late,
    classified_share: delays.length / count,
    shown_fps: count / seconds,
  };
}
