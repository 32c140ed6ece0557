import { swallow } from "../../debug";
import type { PictureReport } from "../../protocol/page/pictureReport";
import type { Target } from "../../protocol/page/target";
import { NEVER } from "../page/never";
import type { Frame, Frames } from "../page/usePage";

/** A picture that a frame of the page has shown. */
interface Found {
  /** Number of pictures that are meant, over all frames. */
  readonly count: number;
  /** Undefined where there is none with this index. */
  readonly picture: PictureReport | undefined;
  readonly frame: Frame | undefined;
}

/** Asks one frame after the other until one has shown the picture; `count` is the sum over all frames. */
export async function findPicture(frames: Frames, target: Target, index: number): Promise<Found> {
  let count = 0;
  let shown: Pick<Found, "picture" | "frame"> = { picture: undefined, frame: undefined };
  for (const frame of frames) {
    // Once a frame has shown the picture, the frames that follow only count.
    const wanted = shown.picture ? -1 : index - count;
    // A frame that is gone by now has no pictures.
    const answer = await frame
      .reveal(NEVER, target, wanted)
      .catch(swallow("going to a picture of a frame", { count: 0, picture: undefined }));
    if (answer.picture) shown = { picture: answer.picture, frame };
    count += answer.count;
  }
  return { count, ...shown };
}
