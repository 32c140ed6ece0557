import { note } from "../../debug";
import { scaledPixels } from "./readDrawn";

/** Interval in ms at which a playing video is compared with what it showed when it was last read. */
const COMPARED_MS = 400;
/** Minimum interval in ms between two cuts: a film of flashes is not read with each. */
const CUT_MS = 500;
/** Side in pixels of the copies that are compared. */
const SIDE = 16;
/** Mean difference of two copies' channels, of 255, from which they show different scenes. */
const CUT = 24;

/**
 * Calls `changed` soon after a playing video shows another scene, while it is in the window, until `signal` is aborted;
 * never where its pixels are protected.
 */
export function followCuts(signal: AbortSignal, video: HTMLVideoElement, changed: () => void): void {
  let shown = false;
  let last: { readonly at: number; readonly looks: ImageData } | undefined;
  let compared = 0;
  const observer = new IntersectionObserver(([entry]) => {
    shown = entry?.isIntersecting ?? false;
  });
  observer.observe(video);
  const compare = (now: number) => {
    compared = now;
    const looks = scaledPixels(video, SIDE, SIDE);
    if (last && (now - last.at < CUT_MS || difference(last.looks, looks) < CUT)) return;
    if (last) changed();
    last = { at: now, looks };
  };
  /** Called with each frame that the browser shows, and with none while it shows none. */
  const look = (now: number) => {
    if (signal.aborted) return;
    try {
      if (shown && now - compared >= COMPARED_MS) compare(now);
      next();
    } catch (error) {
      // Its pixels are protected.
      note("comparing a video's frames", error);
    }
  };
  let request = 0;
  const next = () => {
    request = video.requestVideoFrameCallback(look);
  };
  next();
  signal.addEventListener("abort", () => {
    observer.disconnect();
    video.cancelVideoFrameCallback(request);
  });
}

function difference(a: ImageData, b: ImageData): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
  return sum / (SIDE * SIDE * 3);
}
