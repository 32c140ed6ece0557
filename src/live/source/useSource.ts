import { useEffect, useRef, useState } from "preact/hooks";
import { useTask } from "../../ui/useTask";
import { say } from "../../words/message";
import type { Reason } from "../../words/reason";
import { closeSource, type Source } from "./source";

export interface Sources {
  readonly source: Source | undefined;
  /** The browser is asking the user, or opens it. */
  readonly opening: boolean;
  /** Why there is none, as a sentence; undefined where none was asked for. */
  readonly problem: string | undefined;
  /** In place of the one before. */
  open(how: () => Promise<Source>): void;
  openFile(file: File): void;
  /** @param why undefined where the user closed it */
  close(why?: Reason): void;
}

/** The one source that is looked at. */
export function useSource(): Sources {
  const { run, running, problem } = useTask();
  const [source, setSource] = useState<Source>();
  const [ended, setEnded] = useState<Reason>();
  const current = useRef<Source>(undefined);
  const replace = (next: Source | undefined) => {
    if (current.current) closeSource(current.current);
    current.current = next;
    setSource(next);
  };
  useEffect(() => () => replace(undefined), []);
  const open = (how: () => Promise<Source>) => {
    setEnded(undefined);
    void run(async (signal) => {
      // A camera can be opened once: the one before may be the same.
      replace(undefined);
      const next = await how();
      if (signal.aborted) closeSource(next);
      else replace(next);
    });
  };
  return {
    source,
    opening: running,
    problem: source || running ? undefined : (problem ?? (ended && say(ended))),
    open,
    openFile: (file) => open(async () => ({ kind: "file", name: file.name, from: URL.createObjectURL(file) })),
    close: (why) => {
      setEnded(why);
      replace(undefined);
    },
  };
}
