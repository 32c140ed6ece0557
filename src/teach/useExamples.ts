import { useState } from "preact/hooks";
import { throttled } from "../async/throttled";
import { swallow } from "../debug";
import { onExamplesChanged } from "../examples/changed";
import { readExamples } from "../examples/examples";
import { lessonKey, readReport } from "../examples/report";
import type { Examples, Report } from "../examples/taught";
import { baseOf } from "../models/catalogue";
import { askBackground } from "../protocol/askBackground";
import { useSignalEffect } from "../ui/useSignalEffect";
import { type Reason, reasonOf } from "../words/reason";

/** Time in ms between two readings, while many pictures are added. */
const READ_MS = 200;

export interface Taught extends Examples {
  /** What came of the latest learning; undefined before that. */
  readonly report: Report | undefined;
  /** Whether it was learnt from just these. */
  readonly current: boolean;
  /** Whether the network that it was learnt on is another now, or gone: what is added is not learnt on that. */
  readonly onAnother: boolean;
}

/** What the user teaches, read again whenever it changes, whoever changes it; and why it cannot be read. */
export function useExamples(): { readonly taught: Taught | undefined; readonly problem: Reason | undefined } {
  const [taught, setTaught] = useState<Taught>();
  const [problem, setProblem] = useState<Reason>();
  useSignalEffect((signal) => {
    let begun = 0;
    let shown = 0;
    const read = async () => {
      const mine = ++begun;
      const [examples, report] = await Promise.all([readExamples(), readReport()]);
      const current = report !== undefined && report.of === (await lessonKey(examples));
      const base = report && (await baseOf(report.model).catch(swallow("the model that was taught")));
      const onAnother = base !== undefined && report?.state !== undefined && base.sha256 !== report.state.network;
      // A later reading may be done before.
      if (signal.aborted || mine < shown) return;
      shown = mine;
      setTaught({ ...examples, report, current, onAnother });
      setProblem(undefined);
    };
    const quietly = () => void read().catch((error) => !signal.aborted && setProblem(reasonOf(error)));
    onExamplesChanged(signal, throttled(signal, READ_MS, quietly));
    quietly();
  }, []);
  const names = taught?.categories.map(({ id, name }) => `${id} ${name}`).join();
  useSignalEffect(() => {
    if (names !== undefined) askBackground("renewTeachMenu").catch(swallow("the menu of categories"));
  }, [names]);
  return { taught, problem };
}
