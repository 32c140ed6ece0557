import { useState } from "preact/hooks";
import { pause } from "../../async/pause";
import type { ClassifierStatus } from "../../classifier/classifierStatus";
import { swallow } from "../../debug";
import type { Summary } from "../../protocol/page/summary";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { classifier } from "./classifier";

/** Interval between reads of the status while no engine serves yet, in ms. */
const WAIT_MS = 500;

/** The classifier's model and engine, read again when pictures are answered and while they wait for an engine. */
export function useStatus(summary: Summary | undefined): ClassifierStatus | undefined {
  const [status, setStatus] = useState<ClassifierStatus>();
  const { answered, total } = summary ?? {};

  useSignalEffect(
    (signal) => {
      const read = async (): Promise<void> => {
        const now = await classifier.call((remote) => remote.status(signal));
        setStatus(now);
        if (now.engine || answered === total) return;
        await pause(WAIT_MS, signal);
        await read();
      };
      read().catch(swallow("the status of the classifier"));
    },
    [answered, total],
  );

  return status;
}
