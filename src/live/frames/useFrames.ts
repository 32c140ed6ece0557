import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Verdict } from "../../protocol/answer";
import type { Settings } from "../../settings/schema";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { SteadyVerdict } from "../../verdict/frames/steadyVerdict";
import { type Reason, reasonOf } from "../../words/reason";
import { FrameClassifier } from "./frameClassifier";
import { Pace, type Speeds } from "./pace";
import { watchFrames } from "./watchFrames";

/** Interval in ms at which speeds are read: faster, nobody could read them. */
const SPEED_MS = 500;
/** Time in ms for which a picture is black before that is said: a lens is covered for a moment, a film fades. */
const BLACK_MS = 1_000;

/** What is said of the newest frame. */
export interface Look {
  readonly verdict: Verdict;
  /** Of the frame, counted from the first that was shown. */
  readonly number: number;
}

interface Frames {
  /** Undefined until the model is loaded, and has seen a frame. */
  readonly look: Look | undefined;
  readonly speeds: Speeds | undefined;
  readonly black: boolean;
  /** Why nothing is said any more. */
  readonly problem: Reason | undefined;
}

/** How frames are looked at. */
export type Looking = Pick<Settings, "model" | "engine" | "sensitivity"> & { readonly turns: number };

/** One for the page: it keeps its model while one source follows the other. */
const classifier = new FrameClassifier();

/**
 * Has the frames of a video classified while it plays.
 * @param source whatever the video shows; with another one, all begins anew
 */
export function useFrames(video: RefObject<HTMLVideoElement | null>, source: unknown, looking: Looking): Frames {
  const [look, setLook] = useState<Look>();
  const [speeds, setSpeeds] = useState<Speeds>();
  const [black, setBlack] = useState(false);
  const [problem, setProblem] = useState<Reason>();
  const latest = useRef(looking);
  latest.current = looking;
  const again = useRef(() => {});

  useSignalEffect(
    (signal) => {
      const { current } = video;
      if (!current) return;
      const steady = new SteadyVerdict();
      const pace = new Pace();
      let litAt = performance.now();
      let failed: Looking | undefined;
      const take = async (frame: VideoFrame, number: number): Promise<void> => {
        const how = latest.current;
        // What failed on every engine is not tried thirty times a second.
        if (failed?.model === how.model && failed.engine === how.engine) return;
        const start = performance.now();
        try {
          const answer = await classifier.answer(signal, how, frame, how.turns);
          const now = performance.now();
          pace.addLabelled(now, now - start);
          if (!answer.black) litAt = now;
          setBlack(now - litAt >= BLACK_MS);
          setLook({ verdict: steady.next(answer.verdict, latest.current.sensitivity, start), number });
          setProblem(undefined);
        } catch (error) {
          if (signal.aborted) return;
          failed = how;
          setProblem(reasonOf(error));
        }
      };
      again.current = watchFrames(
        signal,
        current,
        ({ at }) => pace.addShown(at),
        (frame, { number }) => take(frame, number).finally(() => frame.close()),
      );
      const timer = setInterval(() => setSpeeds(pace.read(performance.now())), SPEED_MS);
      signal.addEventListener("abort", () => {
        clearInterval(timer);
        setLook(undefined);
        setProblem(undefined);
      });
    },
    [source],
  );
  const { model, engine, sensitivity, turns } = looking;
  // A frame that stands still is said anew.
  useEffect(() => again.current(), [model, engine, sensitivity, turns]);
  return { look, speeds, black, problem };
}
