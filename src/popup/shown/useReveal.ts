import { useRef, useState } from "preact/hooks";
import { storeCorrection, tidyLabel } from "../../corrections/store";
import { note } from "../../debug";
import type { PictureReport } from "../../protocol/page/pictureReport";
import type { Target } from "../../protocol/page/target";
import { NEVER } from "../page/never";
import type { Frame, Frames } from "../page/usePage";
import type { ChosenPicture } from "../teaching/several/useChosenPictures";
import { findPicture } from "./findPicture";
import { usePassingWords } from "./passingWords";
import { useMarks } from "./useMarks";

/** The picture that the page shows now, since the user asked for it in the popup. */
export interface RevealedPicture {
  readonly target: Target;
  /** Position of the picture among `count`, from 0. */
  readonly index: number;
  readonly count: number;
  /** Undefined where the page no longer has it. */
  readonly picture: PictureReport | undefined;
  readonly frame: Frame | undefined;
  /** Whether the user is saying what it shows. */
  readonly correcting: boolean;
}

/** What the user has just done. */
export interface Done {
  /** `refused`: the browser did not let us copy. */
  readonly what: "kept" | "copied" | "refused";
  /** Empty where a word was taken back. */
  readonly word: string;
  /** The picture that has the word. */
  readonly picture?: ChosenPicture;
  /** Tells it from the same done before. */
  readonly turn: number;
}

export interface Reveal {
  readonly shown: RevealedPicture | undefined;
  readonly done: Done | undefined;
  /** Shows the first picture of the target; where one of them is shown already, ends that. */
  readonly open: (target: Target) => void;
  /** Shows the next picture of the same target, or the one before; after the last comes the first. */
  readonly step: (by: 1 | -1) => void;
  /** Lets the user say what the picture shows: the one shown, or else the target's first. */
  readonly correct: (target: Target) => void;
  readonly stopCorrecting: () => void;
  readonly isShown: (target: Target) => boolean;
  /** Gives a picture the user's label; `frame` is the one that shows it, by default that of the picture shown. */
  readonly name: (picture: PictureReport, label: string, frame?: Frame) => Promise<void>;
  readonly copy: (word: string) => void;
  /** Marks all pictures of the target on the page, without going to any. */
  readonly mark: (target: Target) => void;
}

/** Has the page show pictures, and keeps which one it shows. */
export function useReveal(frames: Frames): Reveal {
  const [shown, setState] = useState<RevealedPicture>();
  const [done, setDone] = useState<Done>();
  // Rows that were not rendered again hold older functions, which read the current values through these refs.
  const latest = useRef<RevealedPicture | undefined>(undefined);
  const all = useRef(frames);
  all.current = frames;
  const marks = useMarks(all);
  const passing = usePassingWords();
  const setShown = (now: RevealedPicture | undefined) => {
    latest.current = now;
    setState(now);
  };
  const say = (what: Done["what"], word: string, picture?: ChosenPicture) =>
    setDone((last) => ({ what, word, ...(picture && { picture }), turn: (last?.turn ?? 0) + 1 }));
  const isShown = (target: Target) => JSON.stringify(latest.current?.target) === JSON.stringify(target);

  const show = async (target: Target, index: number, correcting: boolean) => {
    marks.end();
    const found = await findPicture(all.current, target, index);
    // One may have gone meanwhile: then the first follows the last.
    const again = found.picture === undefined && index > 0;
    setDone(undefined);
    setShown({
      target,
      index,
      correcting,
      ...found,
      ...(again && { ...(await findPicture(all.current, target, 0)), index: 0 }),
    });
  };
  const open = (target: Target) => {
    if (isShown(target)) setShown(undefined);
    else void show(target, 0, false);
  };
  const step = (by: 1 | -1) => {
    const { target, index, count, correcting } = latest.current ?? {};
    if (target && index !== undefined && count) void show(target, (index + by + count) % count, correcting ?? false);
  };
  const correct = (target: Target) => {
    if (isShown(target) && latest.current) setShown({ ...latest.current, correcting: true });
    else void show(target, 0, true);
  };
  const stopCorrecting = () => latest.current && setShown({ ...latest.current, correcting: false });

  const name = async ({ address }: PictureReport, label: string, frame = latest.current?.frame ?? all.current[0]) => {
    // Stored for every frame that has the picture.
    await (passing ? frame?.nameForNow(NEVER, address, tidyLabel(label)) : storeCorrection(address, label));
    setShown(undefined);
    say("kept", label, frame && label ? { frame, address } : undefined);
  };
  const copy = (word: string) =>
    void navigator.clipboard.writeText(word).then(
      () => say("copied", word),
      (error) => {
        note("copying a label", error);
        say("refused", word);
      },
    );

  return { shown, done, open, step, correct, stopCorrecting, isShown, name, copy, mark: marks.begin };
}
