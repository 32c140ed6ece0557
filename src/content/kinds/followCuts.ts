import { throttled } from "../../async/throttled";
import { note } from "../../debug";
import { scaledPixels } from "./readDrawn";

/** Interval in ms at which a video is compared with what it showed when it last changed, as long as frames come. */
const COMPARED_MS = 400;
/** Side in pixels of the copies that are compared. */
const SIDE = 16;
/** Mean difference of two copies' channels, of 255, from which they show different scenes. */
const CUT = 24;

/**
 * Calls `changed` soon after a video shows another scene, while it is in the window, until `signal` is aborted; never
 * where its pixels are protected. That may be a cut, or a frame that comes a moment after the video says that it is
 * there. Without new frames, nothing runs.
 */
export function followCuts(signal: AbortSignal, video: HTMLVideoElement, changed: () => void): void {
  let shown = true;
  const observer = new IntersectionObserver(([entry]) => {
    shown = entry?.isIntersecting ?? false;
  });
  observer.observe(video);
  const ended = new AbortController();
  const either = AbortSignal.any([signal, ended.signal]);
  let last: ImageData | undefined;
  const compare = throttled(either, COMPARED_MS, () => {
    try {
      if (!shown) return;
      const looks = scaledPixels(video, SIDE, SIDE);
      const isCut = last !== undefined && difference(last, looks) >= CUT;
      if (isCut || !last) last = looks;
      if (isCut) changed();
    } catch (error) {
      // Its pixels are protected.
      note("comparing a video's frames", error);
      ended.abort();
    }
  });
  let request = 0;
  /** Called with each frame that the browser shows. */
  const next = () => {
    request = video.requestVideoFrameCallback(next);
    compare();
  };
  next();
  either.addEventListener("abort", () => {
    observer.disconnect();
    video.cancelVideoFrameCallback(request);
  });
}

function difference(a: ImageData, b: ImageData): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
  return sum / (SIDE * SIDE * 3);
}
