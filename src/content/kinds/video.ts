import { CannotRead } from "../cannotRead";
import { isProtected, readDrawn } from "./drawn";
import { identity } from "./identity";
import type { ElementKind } from "./kind";

/** So often a video that plays is looked at. */
const PLAYING_MS = 4_000;
/** Ten minutes of playing; a video that only runs on in a corner costs nothing after that. */
const MOST_LOOKS = 150;

/** The frame that a video shows; its poster, as long as it shows that. */
export const video: ElementKind = {
  name: "video",
  selector: "video",
  find: (element) => {
    const { poster, readyState, played, currentTime } = element as HTMLVideoElement;
    const begun = played.length > 0 || currentTime > 0;
    if (poster && !begun) return { address: poster };
    return readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? { address: identity("video", element) } : undefined;
  },

  read: async (_, element) => {
    const shown = element as HTMLVideoElement;
    try {
      return readDrawn(shown, shown.videoWidth, shown.videoHeight);
    } catch (error) {
      throw isProtected(error) ? new CannotRead("protected-video") : error;
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
        if (++looks > MOST_LOOKS) stop();
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
