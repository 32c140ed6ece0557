import { useRef, useState } from "preact/hooks";
import type { PageApi } from "../../content/pageApi";
import { storeCorrection, tidyLabel } from "../../corrections/store";
import { swallow } from "../../debug";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { PictureReport } from "../../protocol/page/pictureReport";
import type { Target } from "../../protocol/page/target";
import type { Remote } from "../../protocol/rpc";
import { NEVER } from "../page/never";
import type { Frames } from "../page/usePage";

/** The picture that the page shows now, since the user asked for it in the popup. */
export interface RevealedPicture {
  readonly target: Target;
  /** Position of the picture among `count`, from 0. */
  readonly index: number;
  readonly count: number;
  /** Undefined where the page no longer has it. */
  readonly picture: PictureReport | undefined;
  readonly frame: Remote<PageApi> | undefined;
}

export interface Reveal {
  readonly shown: RevealedPicture | undefined;
  /** The user's last word, until another picture is shown; empty where a word was taken back. */
  readonly kept: string | undefined;
  /** Shows the first picture of the target, or the next where one of them is shown already. */
  readonly next: (target: Target) => Promise<void>;
  readonly isShown: (target: Target) => boolean;
  readonly name: (picture: PictureReport, label: string) => Promise<void>;
}

/** Has the page show pictures, one after the other, and keeps which one it shows. */
export function useReveal(frames: Frames): Reveal {
  const [shown, setState] = useState<RevealedPicture>();
  const [kept, setKept] = useState<string>();
  // Rows that were not rendered again hold an older `next`, which reads the current values through these refs.
  const latest = useRef<RevealedPicture | undefined>(undefined);
  const all = useRef(frames);
  all.current = frames;
  const setShown = (now: RevealedPicture | undefined) => {
    latest.current = now;
    setState(now);
  };
  const isShown = (target: Target) => JSON.stringify(latest.current?.target) === JSON.stringify(target);

  const next = async (target: Target) => {
    const index = isShown(target) && latest.current ? latest.current.index + 1 : 0;
    const found = await find(all.current, target, index);
    // The first follows the last.
    const again = found.picture === undefined && index > 0;
    setKept(undefined);
    setShown({ target, ...(again ? { index: 0, ...(await find(all.current, target, 0)) } : { index, ...found }) });
  };

  const name = async ({ address }: PictureReport, label: string) => {
    const frame = latest.current?.frame ?? all.current[0];
    // Stored for every frame that has the picture.
    await (inPrivateWindow() ? frame?.nameForNow(NEVER, address, tidyLabel(label)) : storeCorrection(address, label));
    setShown(undefined);
    setKept(label);
  };

  return { shown, kept, next, isShown, name };
}

/** Asks one frame after the other until one has shown the picture; `count` is the sum over all frames. */
async function find(frames: Frames, target: Target, index: number): Promise<Omit<RevealedPicture, "target" | "index">> {
  let count = 0;
  let shown: Pick<RevealedPicture, "picture" | "frame"> = { picture: undefined, frame: undefined };
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
