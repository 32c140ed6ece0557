import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../words/message";
import { type Reason, reasonOf } from "../words/reason";

export interface Task {
  readonly running: boolean;
  /** Why the last task failed, as a sentence; undefined where it succeeded or was stopped. */
  readonly problem: string | undefined;
  /** Stops the task that runs, if any, and runs this one; resolves when it has ended, in whatever way. */
  run(work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  stop(): void;
}

/** Runs one task at a time; it ends when the user stops it, or with its component. */
export function useTask(): Task {
  const [running, setRunning] = useState(false);
  const [reason, setReason] = useState<Reason>();
  const current = useRef<AbortController>(undefined);
  const stop = () => current.current?.abort();
  useEffect(() => stop, []);

  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    stop();
    const controller = new AbortController();
    current.current = controller;
    setRunning(true);
    setReason(undefined);
    try {
      await work(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) setReason(reasonOf(error));
    } finally {
      if (current.current === controller) setRunning(false);
    }
  };
  return { running, problem: reason && say(reason), run, stop };
}
