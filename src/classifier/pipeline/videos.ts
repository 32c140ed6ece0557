import type { Verdict } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import { SteadyForAll } from "../../verdict/frames/steadyForAll";
import type { ForPage } from "../pixels/forPage";
import { decodePixels, type PixelsOfPage } from "../pixels/loadPicture";
import type { ActiveModel } from "../serve/activeModel";
import { Frames } from "./frames";

/** Number of videos that are remembered: a tab has one pointer, and who comes back to a video begins anew with it. */
const MAX_VIDEOS = 4;

interface Video {
  readonly frames: Frames;
  readonly steady: SteadyForAll;
}

/**
 * The videos that users point at, ten frames a second. What a frame shows is said in the light of those before it, and
 * kept nowhere: it never comes again, and would drive out what does.
 */
export class Videos {
  /** The one that was looked at last comes last. */
  private readonly known = new Map<string, Video>();

  constructor(private readonly activeModel: Pick<ActiveModel, "infer">) {}

  async verdictFor(signal: AbortSignal, choice: Choice, picture: PixelsOfPage, { tab }: ForPage): Promise<Verdict> {
    const { frames, steady } = this.of(`${tab} ${picture.video}`);
    const { verdict } = await frames.answer(signal, choice, (size) => decodePixels(picture, size));
    return steady.next(verdict, performance.now());
  }

  private of(key: string): Video {
    const video = this.known.get(key) ?? { frames: new Frames(this.activeModel), steady: new SteadyForAll() };
    this.known.delete(key);
    this.known.set(key, video);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MAX_VIDEOS) break;
      this.known.delete(oldest);
    }
    return video;
  }
}
