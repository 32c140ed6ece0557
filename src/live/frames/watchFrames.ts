/** A frame on the screen. */
export interface Shown {
  /** How many had been shown by then. */
  readonly number: number;
  /** When it is shown, in ms, by `performance.now()`. */
  readonly at: number;
}

/**
 * Looks at the frames of a video while it plays: one at a time, and after it the newest. What was shown meanwhile is left
 * out, so that nothing queues.
 *
 * @param shown called with every frame
 * @param look is given the frame, which it closes; may not reject
 * @returns looks at the current frame again
 */
export function watchFrames(
  signal: AbortSignal,
  video: HTMLVideoElement,
  shown: (frame: Shown) => void,
  look: (frame: VideoFrame, shown: Shown) => Promise<void>,
): () => void {
  let looking = false;
  let newest: Shown | undefined;
  let last: Shown | undefined;
  const begin = async () => {
    if (looking || !newest || signal.aborted) return;
    const next = newest;
    newest = undefined;
    looking = true;
    // No copy: the frame is shared with what is on the screen.
    try {
      await look(new VideoFrame(video), next);
    } finally {
      looking = false;
    }
    void begin();
  };
  let request = 0;
  const wait = () => {
    request = video.requestVideoFrameCallback((_, { presentedFrames, expectedDisplayTime }) => {
      newest = { number: presentedFrames, at: expectedDisplayTime };
      last = newest;
      shown(newest);
      wait();
      void begin();
    });
  };
  wait();
  signal.addEventListener("abort", () => video.cancelVideoFrameCallback(request));
  return () => {
    newest = last;
    void begin();
  };
}
