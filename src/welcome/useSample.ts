import { useEffect, useState } from "preact/hooks";
import { listModels } from "../models/catalogue";
import type { Answer } from "../protocol/answer";
import { ClassifierLink } from "../protocol/classifierLink";
import { readSettings } from "../settings/store";
import { withSensitivity } from "../verdict/withSensitivity";
import { type Reason, reasonOf } from "../words/reason";

interface Looked {
  readonly answer?: Answer;
  /** Of the model that answered. */
  readonly title: string;
  /** Why there is no answer. */
  readonly problem?: Reason;
}

/** Has a picture of the extension's own classified, with the user's model and engine. */
export function useSample(address: string): Looked {
  const [looked, setLooked] = useState<Looked>({ title: "" });
  useEffect(() => {
    const ended = new AbortController();
    classify(ended.signal, address)
      .then(setLooked)
      .catch((error) => ended.signal.aborted || setLooked({ title: "", problem: reasonOf(error) }));
    return () => ended.abort();
  }, [address]);
  return looked;
}

async function classify(signal: AbortSignal, address: string): Promise<Looked> {
  const [{ model, engine, sensitivity }, bytes, models] = await Promise.all([
    readSettings(),
    fetch(address, { signal }).then((response) => response.arrayBuffer()),
    listModels(),
  ]);
  const link = new ClassifierLink(signal);
  const picture = { from: "file", bytes } as const;
  const answer = await link.call((classifier) => classifier.classify(signal, { model, engine, picture }));
  if (answer.state === "unreadable") return { answer, title: "" };
  const title = models.find(({ id }) => id === answer.model)?.title ?? answer.model;
  return { answer: withSensitivity(answer, sensitivity), title };
}
