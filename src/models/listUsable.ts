import { listModels } from "./catalogue";
import type { ModelEntry } from "./entry";
import { readStored } from "./storage";

/** Number of bytes of a model's file on this computer: all, some if a download is unfinished, or 0. */
export async function storedBytes({ id, file, bytes, from }: ModelEntry): Promise<number> {
  return from === "extension" ? bytes : ((await readStored(id, file))?.size ?? 0);
}

/** The models that can be used without a download, the default first. */
export async function listUsable(): Promise<ModelEntry[]> {
  const models = await listModels();
  const sizes = await Promise.all(models.map(storedBytes));
  return models.filter(({ bytes }, i) => sizes[i] === bytes);
}
