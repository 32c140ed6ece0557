import { useState } from "preact/hooks";
import { keepBrought } from "../../models/keepBrought";
import { grantSites, patternOf } from "../../permissions";
import { ClassifierLink } from "../../protocol/classifierLink";
import { useTask } from "../../ui/useTask";
import { engineName } from "../../words/engineName";
import { Failed } from "../../words/failed";
import { plural } from "../../words/message";
import { megabytes } from "../../words/quantity";

/** No image classifier is larger; a video is. */
const MAX_BYTES = 256 << 20;
const EXAMPLES = 4;

/** Takes a model of the user's: reads it, tries it on two engines, and keeps it. */
export function useBring(reload: () => Promise<void>) {
  const task = useTask();
  const [added, setAdded] = useState<string>();

  const bring = (get: (signal: AbortSignal) => Promise<File>, labelFile: File | undefined) =>
    task.run(async (signal) => {
      setAdded(undefined);
      const file = await get(signal);
      if (file.size > MAX_BYTES) throw new Failed("options_bring_too_large", file.name, megabytes(MAX_BYTES));
      const labels = await labelFile?.text();
      const link = new ClassifierLink(signal);
      const {
        labels: names,
        agrees,
        ...finding
      } = await link.call((classifier) => classifier.examine(signal, file, file.name, labels));
      const examples = names.filter((name) => name).slice(0, EXAMPLES);
      const entry = await keepBrought({
        ...finding,
        name: file.name,
        bytes: await file.arrayBuffer(),
        labels,
        examples,
      });
      setAdded(plural("options_bring_added", entry.classes, entry.title, engineName(agrees)));
      await reload();
    });

  return { ...task, added, bring };
}

/**
 * Downloads a model from an address that the user gave.
 * @throws Failed saying why it cannot be had
 */
export async function fetchFile(signal: AbortSignal, address: string): Promise<File> {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Failed("options_bring_no_address", address);
  }
  const { host, pathname, hostname } = new URL(address);
  const get = () => fetch(address, { signal, credentials: "omit" }).catch(() => undefined);
  let response = await get();
  // A server that allows no other site to read its files can be read with the user's permission.
  if (!response && (await grantSites(patternOf(hostname)))) response = await get();
  signal.throwIfAborted();
  if (!response) throw new Failed("options_bring_unreachable", host);
  if (!response.ok) throw new Failed("options_bring_refused", host, String(response.status), pathname);
  return new File([await response.blob()], decodeURIComponent(pathname.split("/").at(-1) || host));
}
