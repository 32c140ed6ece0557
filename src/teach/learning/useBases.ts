import { useState } from "preact/hooks";
import { swallow } from "../../debug";
import { baseOf } from "../../models/catalogue";
import type { ModelEntry } from "../../models/entry";
import { listUsable } from "../../models/listUsable";
import type { Settings } from "../../settings/schema";
import { useSignalEffect } from "../../ui/useSignalEffect";

export interface Bases {
  /** Models whose networks may be taught. */
  readonly all: readonly ModelEntry[];
  /** The one that is; undefined until it is known. */
  readonly base: ModelEntry | undefined;
  readonly choose: (id: string) => void;
}

/** The models that are on this computer, of which the user chooses one to teach; by default the one in use. */
export function useBases({ model }: Settings): Bases {
  const [all, setAll] = useState<readonly ModelEntry[]>([]);
  const [used, setUsed] = useState<ModelEntry>();
  const [chosen, setChosen] = useState<string>();
  useSignalEffect(
    (signal) => {
      const read = async () => {
        const [usable, base] = await Promise.all([listUsable(), baseOf(model)]);
        signal.throwIfAborted();
        setAll(usable.filter((entry) => entry.base === undefined));
        setUsed(base);
      };
      read().catch(swallow("the models to teach"));
    },
    [model],
  );
  return { all, base: all.find(({ id }) => id === chosen) ?? used, choose: setChosen };
}
