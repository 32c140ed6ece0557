import { useEffect } from "preact/hooks";
import { swallow } from "../debug";
import { askBackground } from "../protocol/askBackground";
import { isHere, type ModelRow } from "./models/useModels";

/** Has the menu of the toolbar button follow which models are on this computer. */
export function useModelMenu(rows: readonly ModelRow[] | undefined): void {
  const here = rows?.filter(isHere).map(({ entry }) => entry.id);
  useEffect(() => {
    if (here) askBackground("renewModelMenu").catch(swallow("the menu of models"));
  }, [here?.join()]);
}
