import { listModels } from "./catalogue";
import type { ModelEntry } from "./entry";
import { readStored } from "./storage";

/**
 * Number of bytes of a model's file on this computer: all, some if a download is unfinished, or 0. A model whose labels
 * are elsewhere, and gone, is not finished: another download brings them.
 */
export async function storedBytes({ labels, ...entry }: ModelEntry): Promise<number> {
  const bytes = await sizeOf(entry);
  const complete = !labels || (await sizeOf({ ...entry, ...labels })) === labels.bytes;
  return complete ? bytes : Math.min(bytes, entry.bytes - 1);
}

async function sizeOf({ id, file, bytes, from }: ModelEntry): Promise<number> {
  return from === "extension" ? bytes : ((await readStored(id, file))?.size ?? 0);
}

/** The models that can be used without a download, the default first. */
export async function listUsable(): Promise<ModelEntry[]> {
  const models = await listModels();
  const sizes = await Promise.all(models.map(storedBytes));
  return models.filter(({ bytes }, i) => sizes[i] === bytes);
}
