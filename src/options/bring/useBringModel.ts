import { useState } from "preact/hooks";
import { keepBrought } from "../../models/keepBrought";
import { ClassifierLink } from "../../protocol/classifierLink";
import { MAX_LABEL_BYTES, MAX_MODEL_BYTES } from "../../protocol/picture";
import { useTask } from "../../ui/useTask";
import { engineName } from "../../words/engineName";
import { Failed } from "../../words/failed";
import { message, plural } from "../../words/message";
import { megabytes } from "../../words/quantity";
import { unpackZip } from "./unpackZip";
import { isUnsaid, type Unsaid } from "./useNormalise";

/** Deadline in ms for reading a model and trying it on two engines, the slowest among them. */
const EXAMINE_MS = 10 * 60_000;
/** Number of labels shown as examples of what a model knows. */
const EXAMPLES = 4;

/** Adds a model of the user's own: reads it, tries it on two engines, and stores it. */
export function useBringModel(reload: () => Promise<void>) {
  const task = useTask();
  const [added, setAdded] = useState<string>();
  const [unsaid, setUnsaid] = useState<Unsaid>();

  /** @param get gets the file, of which no more than `most` bytes are wanted */
  const bring = (get: (signal: AbortSignal, most: number) => Promise<File>, labelFile: File | undefined) =>
    task.run(async (signal) => {
      setAdded(undefined);
      setUnsaid(undefined);
      if (labelFile && labelFile.size > MAX_LABEL_BYTES) {
        throw new Failed("options_bring_labels_too_large", labelFile.name, megabytes(MAX_LABEL_BYTES));
      }
      const given = await get(signal, MAX_MODEL_BYTES);
      if (given.size > MAX_MODEL_BYTES)
        throw new Failed("options_bring_too_large", given.name, megabytes(MAX_MODEL_BYTES));
      const { model: file, labels: packed } = await unpackZip(signal, given);
      const labels = await (labelFile ?? packed)?.text();
      const link = new ClassifierLink(signal);
      const examined = link.call((classifier) => classifier.examine(signal, file, file.name, labels), EXAMINE_MS);
      const found = await examined.catch((error) => {
        if (!isUnsaid(error)) throw error;
        setUnsaid({ file, labels });
      });
      if (!found) return;
      const { labels: names, agrees, ...finding } = found;
      const examples = names.filter((name) => name).slice(0, EXAMPLES);
      const entry = await keepBrought({
        ...finding,
        name: file.name,
        bytes: await file.arrayBuffer(),
        labels,
        examples,
      });
      const sentence = plural("options_bring_added", entry.classes, entry.title, engineName(agrees));
      setAdded(lacksFirst(labels, names) ? `${sentence} ${message("options_bring_background")}` : sentence);
      await reload();
    });

  return { ...task, added, unsaid, bring };
}

/** Whether the first class is not in the label file that was given. */
const lacksFirst = (given: string | undefined, names: readonly string[]): boolean =>
  given !== undefined && given.trimEnd().split("\n").length + 1 === names.length;
