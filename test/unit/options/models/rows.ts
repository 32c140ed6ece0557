import type { ModelEntry } from "../../../../src/models/entry";
import type { Speeds } from "../../../../src/models/speed";
import type { ModelRow } from "../../../../src/options/models/useModels";

type Facts = Partial<ModelEntry> & { readonly here?: boolean; readonly speeds?: Speeds };

/** A row of the options page; what a test does not say is as for a common model that is here. */
export function row(id: string, { here = true, speeds = {}, ...facts }: Facts = {}): ModelRow {
  const entry = {
    id,
    title: id,
    from: "extension",
    knows: "things",
    standIn: false,
    bytes: 1000,
    inputSize: 224,
    ...facts,
  };
  return { entry: entry as ModelEntry, stored: here ? entry.bytes : 0, speeds };
}

export const takes = (milliseconds: number): Speeds => ({ litert: { milliseconds } });
