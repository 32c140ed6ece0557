import { useState } from "preact/hooks";
import { pause } from "../../async/pause";
import type { ClassifierStatus } from "../../classifier/classifierStatus";
import { swallow } from "../../debug";
import type { Summary } from "../../protocol/page/summary";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { type Reason, reasonOf } from "../../words/reason";
import { classifier } from "./classifier";

/** Interval between reads of the status while no engine serves yet, in ms. */
const WAIT_MS = 500;
/** Deadline in ms after which the user is told that the classifier is silent. */
const STATUS_MS = 8_000;

interface Status {
  /** As it was last read; undefined before that. */
  readonly status?: ClassifierStatus;
  /** Why it cannot be read now; undefined where it can. */
  readonly silent?: Reason;
}

/** The classifier's model and engine, read again when pictures are answered and while they wait for an engine. */
export function useStatus(summary: Summary | undefined): Status {
  const [status, setStatus] = useState<Status>({});
  const { answered, total } = summary ?? {};

  useSignalEffect(
    (signal) => {
      const read = async (): Promise<void> => {
        const now = await classifier
          .call((remote) => remote.status(signal), STATUS_MS)
          .catch((error) => {
            signal.throwIfAborted();
            setStatus((last) => ({ ...last, silent: reasonOf(error) }));
          });
        if (now) setStatus({ status: now });
        if (now?.engine || (now && answered === total)) return;
        await pause(WAIT_MS, signal);
        await read();
      };
      read().catch(swallow("the status of the classifier"));
    },
    [answered, total],
  );

  return status;
}
