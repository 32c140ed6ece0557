import { swallow } from "../../debug";
import { because, type Reason } from "../../words/reason";
import type { Source } from "./source";

/** What becomes of a source. */
interface Reactions {
  /** It has ended, or cannot be shown. */
  readonly ended: (why: Reason) => void;
  /** Whether it gives no picture for now. */
  readonly silent: (silent: boolean) => void;
}

/** Shows a source in a video element until `signal` is aborted. */
export function attach(signal: AbortSignal, video: HTMLVideoElement, source: Source, reactions: Reactions): void {
  const { ended, silent } = reactions;
  const { from, kind, name } = source;
  if (typeof from === "string") {
    video.addEventListener("error", () => ended(because("live_unplayable", name)), { signal });
    video.addEventListener("encrypted", () => ended(because("live_protected", name)), { signal });
    // A file of sound alone plays, but shows nothing.
    const look = () => video.videoWidth === 0 && ended(because("live_unplayable", name));
    video.addEventListener("loadeddata", look, { signal });
    video.src = from;
  } else {
    video.srcObject = from;
    for (const track of from.getVideoTracks()) {
      const why = because(kind === "camera" ? "live_unplugged" : "live_share_ended");
      track.addEventListener("ended", () => ended(why), { signal });
      track.addEventListener("mute", () => silent(true), { signal });
      track.addEventListener("unmute", () => silent(false), { signal });
      silent(track.muted);
    }
  }
  // It is interrupted where the source is another by then.
  video.play().catch(swallow("playing a source"));
  signal.addEventListener("abort", () => {
    video.pause();
    video.srcObject = null;
    video.removeAttribute("src");
    video.load();
  });
}
