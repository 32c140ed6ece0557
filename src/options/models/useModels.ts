import { useCallback, useRef, useState } from "preact/hooks";
import { throttled } from "../../async/throttled";
import { swallow } from "../../debug";
import { listModels } from "../../models/catalogue";
import type { ModelEntry } from "../../models/entry";
import { storedBytes } from "../../models/listUsable";
import { readSpeeds, type Speeds } from "../../models/speed";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { type Reason, reasonOf } from "../../words/reason";
import { watchStored } from "./watchStored";

/** Time in ms between two readings, while a download or a measurement writes files. */
const READ_MS = 300;

/** A model, how much of its file is on this computer, and its speed here. */
export interface ModelRow {
  readonly entry: ModelEntry;
  /** Bytes on this computer. */
  readonly stored: number;
  readonly speeds: Speeds;
}

interface Models {
  /** Undefined until they are read. */
  readonly rows: readonly ModelRow[] | undefined;
  /** Why they could not be read; undefined where they were, or are being read. */
  readonly problem: Reason | undefined;
  /** Reads them again after a change. */
  reload(): Promise<void>;
}

/** All models. They are read again when their files change, whoever changes them: a download, a measurement. */
export function useModels(): Models {
  const [rows, setRows] = useState<readonly ModelRow[]>();
  const [problem, setProblem] = useState<Reason>();
  const latest = useRef(0);
  const reload = useCallback(async () => {
    const turn = ++latest.current;
    // A reading that was overtaken by a later one knows less.
    const isLatest = () => turn === latest.current;
    try {
      const read = await readRows();
      if (isLatest()) setRows(read);
      setProblem(undefined);
    } catch (error) {
      if (isLatest()) setProblem(reasonOf(error));
    }
  }, []);
  useSignalEffect(
    (signal) => {
      void reload();
      const soon = throttled(signal, READ_MS, () => void reload());
      watchStored(signal, soon).catch(swallow("watching the stored models"));
    },
    [reload],
  );
  return { rows, problem, reload };
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
