import { useState } from "preact/hooks";
import type { Normalised, Way } from "../../classifier/teach/foreign/normaliseEither";
import { ClassifierLink } from "../../protocol/classifierLink";
import { useTask } from "../../ui/useTask";
import { carriedBy } from "../../words/reason";

/** Deadline in ms for writing a model twice, and for a look of each at a picture. */
const LOOK_MS = 5 * 60_000;

/** A model in real numbers that does not say how its pictures are normalised, with its labels where they are in a file. */
export interface Unsaid {
  readonly file: File;
  readonly labels: string | undefined;
}

/** Whether a file was refused for that alone. */
export const isUnsaid = (error: unknown): boolean =>
  carriedBy(error)?.args.some((arg) => typeof arg === "object" && arg.key === "tflite_no_normalization") ?? false;

/** Has such a model written in either way, and look at a picture of the user's in both. */
export function useNormalise({ file, labels }: Unsaid) {
  const task = useTask();
  const [found, setFound] = useState<readonly Normalised[]>([]);
  const [picture, setPicture] = useState<string>();
  /** That of Teachable Machine, until a picture says more. */
  const [way, choose] = useState<Way>("minus");

  const look = (shown: File) =>
    task.run(async (signal) => {
      setPicture(shown.name);
      const link = new ClassifierLink(signal);
      const request = { contents: file, file: file.name, labels, picture: shown };
      const both = await link.call((classifier) => classifier.normalise(signal, request), LOOK_MS);
      signal.throwIfAborted();
      setFound(both);
      // The surer one: a model that sees its pictures too dark, or in half their range, is less sure as a rule.
      const [surest] = [...both].sort((a, b) => a.entropy - b.entropy);
      if (surest) choose(surest.way);
    });

  const fileFor = async (signal: AbortSignal): Promise<File> => {
    const link = new ClassifierLink(signal);
    const request = { contents: file, file: file.name, labels };
    const both = found.length > 0 ? found : await link.call((all) => all.normalise(signal, request), LOOK_MS);
    const chosen = both.find((one) => one.way === way);
    return new File(chosen ? [chosen.file] : [], file.name);
  };
  return { ...task, found, picture, way, choose, look, fileFor };
}
