import { expectedTime } from "./expectedTime";
import { isHere, type ModelRow } from "./useModels";

/** The few models to look at first. */
export interface Recommended {
  /** The one that suits most people; undefined where the catalogue has a stand-in alone. */
  readonly best: ModelRow | undefined;
  /** The one that knows the same, and takes the least time for it; undefined where that is the best. */
  readonly fastest: ModelRow | undefined;
  /** Those that know one kind of thing, and that well. */
  readonly special: readonly ModelRow[];
}

/** @param rows the default first */
export function recommend(rows: readonly ModelRow[]): Recommended {
  const published = rows.filter(({ entry }) => entry.from !== "user" && !entry.standIn);
  const [best] = published;
  const general = published.filter(({ entry }) => entry.knows === best?.entry.knows);
  const [fastest] = general.toSorted((a, b) => expectedTime(a, rows) - expectedTime(b, rows));
  return {
    best,
    fastest: fastest === best ? undefined : fastest,
    special: published.filter((row) => !general.includes(row)),
  };
}

/** The model in use: the one that the user chose, if it is here, or else the first that is. */
export function usedOf(rows: readonly ModelRow[], chosen: string): ModelRow | undefined {
  const here = rows.filter(isHere);
  return here.find(({ entry }) => entry.id === chosen) ?? here[0];
}

/** The models to choose from: the stand-in only where the extension carries no real model, or it is in use. */
export function offered(rows: readonly ModelRow[], used: ModelRow | undefined): readonly ModelRow[] {
  const real = rows.some(({ entry }) => entry.from === "extension" && !entry.standIn);
  return rows.filter((row) => !real || !row.entry.standIn || row === used);
}
