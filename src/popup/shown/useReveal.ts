import { useRef, useState } from "preact/hooks";
import type { PageApi } from "../../content/pageApi";
import type { PictureReport } from "../../protocol/page/pictureReport";
import type { Target } from "../../protocol/page/target";
import type { Remote } from "../../protocol/rpc";
import { NEVER } from "../page/never";
import type { Frames } from "../page/usePage";

/** The picture that the page shows now, because the user asked for it here. */
export interface Shown {
  readonly target: Target;
  /** From 0, of `count`. */
  readonly index: number;
  readonly count: number;
  readonly picture: PictureReport | undefined;
  readonly frame: Remote<PageApi> | undefined;
}

export interface Reveal {
  readonly shown: Shown | undefined;
  /** The word that was kept last, until another picture is shown; empty where one was taken back. */
  readonly kept: string | undefined;
  /** Shows the first picture that is meant; the next one, if one of them is shown already. */
  readonly next: (target: Target) => Promise<void>;
  readonly isShown: (target: Target) => boolean;
  readonly name: (picture: PictureReport, label: string) => Promise<void>;
}

export function useReveal(frames: Frames): Reveal {
  const [shown, setState] = useState<Shown>();
  const [kept, setKept] = useState<string>();
  // Rows that were not drawn anew still hold an older `next`, which knows these by reference only.
  const latest = useRef<Shown | undefined>(undefined);
  const all = useRef(frames);
  all.current = frames;
  const setShown = (now: Shown | undefined) => {
    latest.current = now;
    setState(now);
  };
  const isShown = (target: Target) => JSON.stringify(latest.current?.target) === JSON.stringify(target);

  const next = async (target: Target) => {
    const index = isShown(target) && latest.current ? latest.current.index + 1 : 0;
    const found = await find(all.current, target, index);
    // After the last comes the first.
    const again = found.picture === undefined && index > 0;
    setKept(undefined);
    setShown({ target, ...(again ? { index: 0, ...(await find(all.current, target, 0)) } : { index, ...found }) });
  };

  const name = async ({ address }: PictureReport, label: string) => {
    // A picture may be in several frames; the word is kept for all.
    await (latest.current?.frame ?? all.current[0])?.name(NEVER, address, label);
    setShown(undefined);
    setKept(label);
  };

  return { shown, kept, next, isShown, name };
}

/** Asks one frame after the other, until one has shown the picture; `count` is of all of them. */
async function find(frames: Frames, target: Target, index: number): Promise<Omit<Shown, "target" | "index">> {
  let count = 0;
  let shown: Pick<Shown, "picture" | "frame"> = { picture: undefined, frame: undefined };
  for (const frame of frames) {
    // What has been shown already is only counted in the frames that follow.
    const wanted = shown.picture ? -1 : index - count;
    // One that has gone meanwhile has none.
    const answer = await frame.reveal(NEVER, target, wanted).catch(() => ({ count: 0, picture: undefined }));
    if (answer.picture) shown = { picture: answer.picture, frame };
    count += answer.count;
  }
  return { count, ...shown };
}
