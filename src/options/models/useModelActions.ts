import { useState } from "preact/hooks";
import { download } from "../../models/download";
import { loadFiles } from "../../models/loadFiles";
import { removeStored } from "../../models/storage";
import { changeSettings } from "../../settings/store";
import { useTask } from "../../ui/useTask";
import { isHere, type ModelRow } from "./useModels";

/** What can be done with one model: get it, use it, remove it. */
export function useModelActions(row: ModelRow, reload: () => Promise<void>) {
  const { entry } = row;
  const task = useTask();
  /** Bytes received while a download runs. */
  const [received, setReceived] = useState<number>();

  /** The model in use stays in use until this one is there, whole and readable. */
  const use = () =>
    task.run(async (signal) => {
      try {
        if (!isHere(row)) await download(signal, entry, setReceived);
        await loadFiles(entry);
        signal.throwIfAborted();
        await changeSettings({ model: entry.id });
      } finally {
        setReceived(undefined);
        await reload();
      }
    });

  const remove = () =>
    task.run(async () => {
      await removeStored(entry.id);
      await reload();
    });

  return { ...task, received, use, remove };
}
