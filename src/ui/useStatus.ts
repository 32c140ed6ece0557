import { type Inputs, useState } from "preact/hooks";
import { pause } from "../async/pause";
import type { ClassifierStatus } from "../classifier/classifierStatus";
import { swallow } from "../debug";
import type { ClassifierLink } from "../protocol/classifierLink";
import { type Reason, reasonOf } from "../words/reason";
import { useSignalEffect } from "./useSignalEffect";

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

/**
 * The classifier's model and engine, read again when one of `inputs` changes.
 * @param done whether nothing is left to do; otherwise it is read until an engine serves
 */
export function useStatus(classifier: ClassifierLink, done: boolean, inputs: Inputs): Status {
  const [status, setStatus] = useState<Status>({});
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
        if (now?.engine || (now && done)) return;
        await pause(WAIT_MS, signal);
        await read();
      };
      read().catch(swallow("the status of the classifier"));
    },
    [done, ...inputs],
  );
  return status;
}
