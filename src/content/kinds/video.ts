import { abortable } from "../../async/abortable";
import { UnreadableError } from "../../protocol/unreadableError";
import { identity } from "./identity";
import type { ElementKind } from "./kind";
import { isProtected, readDrawn } from "./readDrawn";

/** So often a video that plays is looked at. */
const PLAYING_MS = 4_000;
/** Ten minutes of playing; a video that only runs on in a corner costs nothing after that. */
const MAX_LOOKS = 150;

/** After these a video may have a frame to read. */
const FRAME_THERE = ["loadeddata", "seeked", "canplay"];

/** Those that have shown a frame of what they play now: it stays on screen while the next one is sought. */
const withFrame = new WeakSet<HTMLVideoElement>();

/** The frame that a video shows; its poster, as long as it shows that. */
export const video: ElementKind = {
  name: "video",
  selector: "video",
  find: (element) => {
    const shown = element as HTMLVideoElement;
    const begun = shown.played.length > 0 || shown.currentTime > 0;
    if (shown.poster && !begun) return { address: shown.poster };
    return noteFrame(shown) ? { address: identity("video", element) } : undefined;
  },

  read: async (signal, element) => {
    const shown = element as HTMLVideoElement;
    await frameThere(signal, shown);
    try {
      return readDrawn(shown, shown.videoWidth, shown.videoHeight);
    } catch (error) {
      throw isProtected(error) ? new UnreadableError("protected-video") : error;
    }
  },

  follow: (signal, element, changed) => {
    const shown = element as HTMLVideoElement;
    let timer: ReturnType<typeof setInterval> | undefined;
    const stop = () => clearInterval(timer);
    const play = () => {
      stop();
      let looks = 0;
      timer = setInterval(() => {
        if (++looks > MAX_LOOKS) stop();
        else changed();
      }, PLAYING_MS);
    };
    for (const event of ["loadeddata", "playing", "seeked", "emptied"]) {
      shown.addEventListener(event, changed, { signal });
    }
    shown.addEventListener("playing", play, { signal });
    for (const event of ["pause", "ended", "emptied"]) shown.addEventListener(event, stop, { signal });
    signal.addEventListener("abort", stop);
    if (!shown.paused) play();
  },
};

function noteFrame(video: HTMLVideoElement): boolean {
  const { readyState, videoWidth } = video;
  if (readyState === HTMLMediaElement.HAVE_NOTHING) withFrame.delete(video);
  else if (readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && videoWidth > 0) withFrame.add(video);
  return withFrame.has(video);
}

/** While a video seeks, no script may read what it shows. */
async function frameThere(signal: AbortSignal, video: HTMLVideoElement): Promise<void> {
  while (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
    const over = new AbortController();
    const there = new Promise((resolve) => {
      for (const event of FRAME_THERE) video.addEventListener(event, resolve, { signal: over.signal });
    });
    await abortable(signal, there).finally(() => over.abort());
  }
}
