import { useEffect, useState } from "preact/hooks";
import type { ClassifierStatus } from "../../classifier/classifierStatus";
import type { Summary } from "../../protocol/page/summary";
import { classifier } from "./classifier";

/** While nothing serves yet, the engines are asked again so often. */
const WAIT_MS = 500;

/** The classifier's model and engine, read anew when more pictures are answered, and while they wait for an engine. */
export function useStatus(summary: Summary | undefined): ClassifierStatus | undefined {
  const [status, setStatus] = useState<ClassifierStatus>();
  const { answered, total } = summary ?? {};

  useEffect(() => {
    const ended = new AbortController();
    const read = async (): Promise<void> => {
      const now = await classifier.call((remote) => remote.status(ended.signal));
      setStatus(now);
      if (now.engine || answered === total) return;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      if (!ended.signal.aborted) await read();
    };
    read().catch(() => {});
    return () => ended.abort();
  }, [answered, total]);

  return status;
}
