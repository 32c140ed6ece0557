import { Failed } from "../words/failed";
import type { ModelEntry } from "./entry";
import { fetchJson } from "./extensionFiles";
import { listFolders, readStored, removeStored } from "./storage";

/** What serves where the user has chosen nothing, if it is there. */
const DEFAULT_MODEL = "mobilenet_v2_1.0_224_quant";
/** In the folder of a model that the user brought: its `ModelEntry`. */
export const ENTRY_FILE = "model.json";

let published: Promise<readonly ModelEntry[]> | undefined;

/** Every model that can be chosen, the default first; those of the user last. */
export async function listModels(): Promise<readonly ModelEntry[]> {
  return [...(await listPublished()), ...(await listBrought())];
}

/** What is used where the user has chosen nothing, or what they chose cannot be had. */
export async function defaultModel(): Promise<ModelEntry> {
  const first = (await listPublished()).find(({ from }) => from === "extension");
  if (!first) throw new Failed("model_none");
  return first;
}

/**
 * @param id as in the catalogue; empty: the default
 * @throws Error naming the models there are
 */
export async function findModel(id: string): Promise<ModelEntry> {
  if (!id) return defaultModel();
  const models = await listModels();
  const model = models.find((m) => m.id === id);
  if (model) return model;
  throw new Failed("model_unknown", id, models.map((m) => m.id).join(", "));
}

/** Whether a model is there whatever is removed; the default always is. */
export async function isBuiltIn(id: string): Promise<boolean> {
  return id === "" || (await listPublished()).some((entry) => entry.id === id && entry.from === "extension");
}

/** Those that have a folder in the project. */
function listPublished(): Promise<readonly ModelEntry[]> {
  published ??= fetchJson<ModelEntry[]>("/models/catalogue.json").then((list) =>
    list.sort((a, b) => rank(a) - rank(b) || b.bytes - a.bytes),
  );
  // A failed read is not kept: the next call tries again.
  published.catch(() => {
    published = undefined;
  });
  return published;
}

const rank = ({ id, standIn }: ModelEntry) => (id === DEFAULT_MODEL ? 0 : standIn ? 2 : 1);

async function listBrought(): Promise<ModelEntry[]> {
  const entries = await Promise.all((await listFolders()).map(readBrought));
  return entries.filter((entry) => !!entry);
}

/** Undefined for a download, which has no such file; a damaged one is removed, so that it takes no room unseen. */
async function readBrought(id: string): Promise<ModelEntry | undefined> {
  const text = await (await readStored(id, ENTRY_FILE))?.text();
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as ModelEntry;
  } catch {
    await removeStored(id);
    return undefined;
  }
}
