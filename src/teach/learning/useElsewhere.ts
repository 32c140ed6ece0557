import { useState } from "preact/hooks";
import { swallow } from "../../debug";
import { onShare } from "../../protocol/request/learningShare";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { isLearning, onceLearnt } from "./oneAtATime";

/**
 * How much is done of what another page learns, from 0 to 1; undefined where none does. A page that is closed while it
 * learns learns no more.
 * @param own whether this page learns
 */
export function useElsewhere(own: boolean): number | undefined {
  const [share, setShare] = useState<number>();
  useSignalEffect(
    (signal) => {
      setShare(undefined);
      if (own) return;
      let waiting = false;
      const follow = async (now: number) => {
        // Of a page that is closed, a word may still be under way.
        if (!(await isLearning()) || signal.aborted) return;
        setShare(now);
        if (waiting) return;
        waiting = true;
        await onceLearnt(signal);
        waiting = false;
        setShare(undefined);
      };
      const quietly = (now: number) => void follow(now).catch(swallow("another page that learns"));
      onShare(signal, quietly);
      quietly(0);
    },
    [own],
  );
  return own ? undefined : share;
}
