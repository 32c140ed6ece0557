import { useRef } from "preact/hooks";
import { pause } from "../../async/pause";
import { note } from "../../debug";
import type { Target } from "../../protocol/page/target";
import type { Frames } from "../page/usePage";

/** Time in ms for which the pointer or the focus rests on a row: a page is not marked by what only passes. */
const REST_MS = 100;

interface Marks {
  /** Marks all pictures of the target, until others are marked or the popup is closed. */
  readonly begin: (target: Target) => void;
  readonly end: () => void;
}

/**
 * Marks pictures on the page, in all its frames. They stay marked when the pointer leaves the popup: the user is about to
 * look for them.
 */
export function useMarks(frames: { readonly current: Frames }): Marks {
  const marking = useRef(new AbortController());
  const end = () => marking.current.abort();
  const begin = (target: Target) => {
    end();
    marking.current = new AbortController();
    const { signal } = marking.current;
    pause(REST_MS, signal)
      .then(() => Promise.all(frames.current.map((frame) => frame.mark(signal, target))))
      .catch((error) => {
        if (!signal.aborted) note("marking pictures on the page", error);
      });
  };
  return { begin, end };
}
