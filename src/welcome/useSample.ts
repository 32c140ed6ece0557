import { useState } from "preact/hooks";
import type { Answer } from "../protocol/answer";
import { ClassifierLink } from "../protocol/classifierLink";
import { readSettings } from "../settings/store";
import { useSignalEffect } from "../ui/useSignalEffect";
import { withSensitivity } from "../verdict/withSensitivity";
import { type Reason, reasonOf } from "../words/reason";

/** Deadline in ms: every engine may have to be tried until its own deadline. */
const ANSWER_MS = 240_000;

interface SampleResult {
  readonly answer?: Answer;
  /** Why there is no answer; undefined where nothing failed. */
  readonly problem?: Reason;
}

/** Has one of the extension's own pictures classified, with the user's model and engine. */
export function useSample(address: string): SampleResult {
  const [result, setResult] = useState<SampleResult>({});
  useSignalEffect(
    (signal) => {
      classify(signal, address)
        .then(setResult)
        .catch((error) => signal.aborted || setResult({ problem: reasonOf(error) }));
    },
    [address],
  );
  return result;
}

async function classify(signal: AbortSignal, address: string): Promise<SampleResult> {
  const [{ model, engine, sensitivity }, bytes] = await Promise.all([
    readSettings(),
    fetch(address, { signal }).then((response) => response.arrayBuffer()),
  ]);
  const link = new ClassifierLink(signal);
  const picture = { from: "file", bytes } as const;
  const answer = await link.call((classifier) => classifier.classify(signal, { model, engine, picture }), ANSWER_MS);
  return { answer: answer.state === "unreadable" ? answer : withSensitivity(answer, sensitivity) };
}
