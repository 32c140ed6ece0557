import { message } from "../words/message";
import type { ModelEntry } from "./entry";
import { fetchJson } from "./extensionFiles";
import { listFolders, readStored } from "./storage";

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
  if (!first) throw new Error(message("model_none"));
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
  throw new Error(message("model_unknown", id, models.map((m) => m.id).join(", ")));
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
  const files = await Promise.all((await listFolders()).map((id) => readStored(id, ENTRY_FILE)));
  const entries = await Promise.all(files.map((file) => file?.text()));
  return entries.filter((text) => !!text).map((text) => JSON.parse(text as string));
}
