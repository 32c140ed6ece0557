import { useCallback, useEffect, useState } from "preact/hooks";
import { listModels } from "../../models/catalogue";
import type { ModelEntry } from "../../models/entry";
import { storedBytes } from "../../models/listUsable";
import { readSpeeds, type Speeds } from "../../models/speed";

/** A model, how much of its file is on this computer, and its speed here. */
export interface ModelRow {
  readonly entry: ModelEntry;
  /** Bytes on this computer. */
  readonly stored: number;
  readonly speeds: Speeds;
}

/** All models; undefined until they are read. `reload` reads them again after a change. */
export function useModels() {
  const [rows, setRows] = useState<readonly ModelRow[]>();
  const reload = useCallback(async () => setRows(await readRows()), []);
  useEffect(() => void reload(), [reload]);
  return { rows, reload };
}

async function readRows(): Promise<ModelRow[]> {
  const read = async (entry: ModelEntry) => {
    const [stored, speeds] = await Promise.all([storedBytes(entry), readSpeeds(entry)]);
    return { entry, stored, speeds };
  };
  return Promise.all((await listModels()).map(read));
}

/** Whether the whole file is on this computer. */
export const isHere = ({ entry, stored }: ModelRow): boolean => stored === entry.bytes;
