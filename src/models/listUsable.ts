import { listModels } from "./catalogue";
import type { ModelEntry } from "./entry";
import { readStored } from "./storage";

/** Bytes of a model's file that are on this computer: all, some where a download was not finished, or none. */
export async function storedBytes({ id, file, bytes, from }: ModelEntry): Promise<number> {
  return from === "extension" ? bytes : ((await readStored(id, file))?.size ?? 0);
}

/** The models that can be used at once, the default first. */
export async function listUsable(): Promise<ModelEntry[]> {
  const models = await listModels();
  const sizes = await Promise.all(models.map(storedBytes));
  return models.filter(({ bytes }, i) => sizes[i] === bytes);
}
