import { useState } from "preact/hooks";
import { download } from "../../models/download";
import { loadFiles } from "../../models/loadFiles";
import { removeStored } from "../../models/storage";
import { changeSettings } from "../../settings/store";
import { useTask } from "../../ui/useTask";
import { isHere, type ModelRow } from "./useModels";

/** The actions on one model: download, use, remove. */
export function useModelActions(row: ModelRow, reload: () => Promise<void>) {
  const { entry } = row;
  const task = useTask();
  /** Bytes received so far; undefined while no download runs. */
  const [received, setReceived] = useState<number>();

  /** Downloads the model where needed, then uses it. The one in use stays until this one is complete and readable. */
  const use = () =>
    task.run(async (signal) => {
      try {
        if (!isHere(row)) await download(signal, entry, setReceived);
        await loadFiles(entry);
        signal.throwIfAborted();
        // First, so that it is known to be here when it becomes the one in use.
        await reload();
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
