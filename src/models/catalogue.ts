import { Failed } from "../words/failed";
import type { ModelEntry } from "./entry";
import { fetchJson } from "./extensionFiles";
import { ModelUnavailable } from "./loadFiles";
import { listFolders, readStoredText, removeStored } from "./storage";
import { readEntry } from "./stored/readEntry";

/** Id of the model that is used if the user has chosen none, and the extension carries it. */
const DEFAULT_MODEL = "mobilenet_v2_1.0_224_quant";
/** File with the `ModelEntry` of a model that the user brought, in the model's folder. */
export const ENTRY_FILE = "model.json";
/** What the id of a model that the user brought begins with. */
export const BROUGHT = "own-";

let published: Promise<readonly ModelEntry[]> | undefined;

/** Every model that can be chosen, the default first, the user's own last. */
export async function listModels(): Promise<readonly ModelEntry[]> {
  return [...(await listPublished()), ...(await listBrought())];
}

/**
 * The model that is used if the user has chosen none, or the chosen one is unavailable.
 * @throws Failed where the extension carries no model
 */
export async function defaultModel(): Promise<ModelEntry> {
  const first = (await listPublished()).find(({ from }) => from === "extension");
  if (!first) throw new Failed("model_none");
  return first;
}

/**
 * Finds a model by its id.
 * @param id as in the catalogue; "" stands for the default model
 * @throws ModelUnavailable where the user brought it, and it is gone, or this is a private window, which has none of
 *   them; otherwise naming the available models
 */
export async function findModel(id: string): Promise<ModelEntry> {
  if (!id) return defaultModel();
  const models = await listModels();
  const model = models.find((m) => m.id === id);
  if (model) return model;
  if (id.startsWith(BROUGHT)) throw new ModelUnavailable("model_gone_yours");
  throw new ModelUnavailable("model_unknown", id, models.map((m) => m.id).join(", "));
}

/**
 * The model whose network is to be taught while this one is in use: itself, or the one that it was taught on. Where that is
 * gone, the default.
 */
export async function baseOf(id: string): Promise<ModelEntry> {
  const entry = await findModel(id);
  if (entry.base === undefined) return entry;
  return (await listModels()).find((model) => model.id === entry.base) ?? defaultModel();
}

/** Whether a model is part of the extension, so that it cannot be removed; the default model always is. */
export async function isBuiltIn(id: string): Promise<boolean> {
  return id === "" || (await listPublished()).some((entry) => entry.id === id && entry.from === "extension");
}

/** The models that have a folder in the project. */
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

/**
 * Reads the entry of a model that the user brought; undefined for a downloaded model, which has no such file. A model
 * whose entry is damaged is removed: it would take up storage without being listed.
 */
async function readBrought(id: string): Promise<ModelEntry | undefined> {
  const text = await readStoredText(id, ENTRY_FILE);
  if (text === undefined) return undefined;
  const entry = readEntry(id, text);
  if (!entry) await removeStored(id);
  return entry;
}
