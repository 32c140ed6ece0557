import { useEffect, useState } from "preact/hooks";
import type { ModelEntry } from "../../models/entry";
import { listUsable } from "../../models/listUsable";

/** The models whose files are on this computer; undefined until they are known. */
export function useUsableModels(): readonly ModelEntry[] | undefined {
  const [models, setModels] = useState<readonly ModelEntry[]>();
  useEffect(() => void listUsable().then(setModels), []);
  return models;
}
