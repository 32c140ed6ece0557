import { abortable } from "../../async/abortable";
import { pause } from "../../async/pause";
import { UnreadableError } from "../../protocol/unreadableError";
import { followCuts } from "./followCuts";
import { identity } from "./identity";
import type { ElementKind } from "./kind";
import { type DrawnPicture, isBlack, isProtected, readDrawn } from "./readDrawn";

/** Interval at which a playing video is read again. */
const PLAYING_MS = 4_000;
/** Maximum number of readings in one go, over ten minutes: a video that plays on in a corner then costs nothing. */
const MAX_LOOKS = 150;
/** The same while the user points at it: a pointer that was left there costs nothing after ten minutes. */
const [POINTED_MS, MAX_POINTED_LOOKS] = [100, 6_000];

/** Events after which a video may have a frame to read. */
const FRAME_THERE = ["loadeddata", "seeked", "canplay"];

/**
 * Number of times that a video is looked at which says that it has a frame, but draws nothing, and the time in ms between
 * them: on a busy machine, the frame comes a moment later.
 */
const [LATE_LOOKS, LATE_MS] = [10, 200];

/** Videos that have shown a frame of their current source: it stays on screen while they seek. */
const withFrame = new WeakSet<HTMLVideoElement>();
/** Videos that could be read the last time: another is not tried ten times a second. */
const readable = new WeakSet<HTMLVideoElement>();
/** What to call when a video that is followed may show something else. */
const followed = new WeakMap<Element, () => void>();
/** Until when a video is pointed at. */
const pointed = new WeakMap<Element, AbortSignal>();

/** A <video>: its poster while that is shown, then the frame that it shows. */
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
    for (let late = 1; ; late++) {
      await waitForFrame(signal, shown);
      try {
        const frame = readFrame(shown);
        return isLive(shown) ? { ...frame, video: identity("video", shown) } : frame;
      } catch (error) {
        const blank = error instanceof UnreadableError && error.code === "blank";
        if (!blank || late === LATE_LOOKS) throw error;
        await pause(LATE_MS, signal);
      }
    }
  },

  attend: (signal, element) => {
    pointed.set(element, signal);
    let looks = 0;
    const timer = setInterval(() => {
      const changed = followed.get(element);
      if (!changed || ++looks > MAX_POINTED_LOOKS) clearInterval(timer);
      else if (isLive(element as HTMLVideoElement)) changed();
    }, POINTED_MS);
    signal.addEventListener("abort", () => clearInterval(timer));
  },

  follow: (signal, element, changed) => {
    const shown = element as HTMLVideoElement;
    followed.set(shown, changed);
    let timer: ReturnType<typeof setInterval> | undefined;
    /** Ends when the video has been looked at for long enough, until it begins anew. */
    let watched = new AbortController();
    watched.abort();
    const watch = () => {
      if (!watched.signal.aborted) return;
      watched = new AbortController();
      followCuts(AbortSignal.any([signal, watched.signal]), shown, changed);
    };
    const stop = () => clearInterval(timer);
    const play = () => {
      stop();
      watch();
      let looks = 0;
      timer = setInterval(() => {
        if (++looks <= MAX_LOOKS) return changed();
        stop();
        watched.abort();
      }, PLAYING_MS);
    };
    for (const event of ["loadeddata", "playing", "seeked", "emptied"]) {
      shown.addEventListener(event, changed, { signal });
    }
    shown.addEventListener("seeked", watch, { signal });
    shown.addEventListener("playing", play, { signal });
    for (const event of ["pause", "ended", "emptied"]) shown.addEventListener(event, stop, { signal });
    signal.addEventListener("abort", () => {
      stop();
      followed.delete(shown);
    });
    watch();
    if (!shown.paused) play();
  },
};

/** Whether its frames are followed as they come. */
const isLive = (video: HTMLVideoElement): boolean =>
  pointed.get(video)?.aborted === false && readable.has(video) && !video.paused && !document.hidden;

function readFrame(video: HTMLVideoElement): DrawnPicture {
  readable.delete(video);
  try {
    const frame = readDrawn(video, video.videoWidth, video.videoHeight);
    // A protected frame is drawn as black: https://www.w3.org/TR/encrypted-media-2/#media-element-restictions
    if (video.mediaKeys && isBlack(frame)) throw new UnreadableError("encrypted-video");
    readable.add(video);
    return frame;
  } catch (error) {
    throw isProtected(error) ? new UnreadableError("protected-video") : error;
  }
}

/** Records whether the video has shown a frame of its current source, and returns it. */
function noteFrame(video: HTMLVideoElement): boolean {
  const { readyState, videoWidth } = video;
  if (readyState === HTMLMediaElement.HAVE_NOTHING) withFrame.delete(video);
  else if (readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && videoWidth > 0) withFrame.add(video);
  return withFrame.has(video);
}

/** Resolves when a script can read the video's frame, which it cannot while the video seeks. */
async function waitForFrame(signal: AbortSignal, video: HTMLVideoElement): Promise<void> {
  while (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
    const over = new AbortController();
    const there = new Promise((resolve) => {
      for (const event of FRAME_THERE) video.addEventListener(event, resolve, { signal: over.signal });
    });
    await abortable(signal, there).finally(() => over.abort());
  }
}
