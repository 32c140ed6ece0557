import type { VerdictRule } from "./verdict";

/**
 * A model as the built extension lists it in `models/catalogue.json`:
 * the facts in its folder under `models/`, and where its file lies.
 */
export interface ModelEntry {
  readonly id: string;
  readonly title: string;
  /** File name, in the folder `models/<id>/` of the extension. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Side of its square input, in pixels. */
  readonly inputSize: number;
  readonly classes: number;
  /** True for the one that serves where no better one could be had. */
  readonly standIn: boolean;
  readonly verdict: VerdictRule;
}

/** What serves where the user has chosen nothing, if it is there. */
const DEFAULT_MODEL = "mobilenet_v2_1.0_224_quant";

let entries: Promise<readonly ModelEntry[]> | undefined;

/** The models that this build carries, the default first. */
export function listModels(): Promise<readonly ModelEntry[]> {
  entries ??= fetchJson<ModelEntry[]>("/models/catalogue.json").then((list) =>
    list.sort((a, b) => rank(a) - rank(b) || b.bytes - a.bytes),
  );
  // A failed read is not kept: the next call tries again.
  entries.catch(() => {
    entries = undefined;
  });
  return entries;
}

const rank = ({ id, standIn }: ModelEntry) => (id === DEFAULT_MODEL ? 0 : standIn ? 2 : 1);

/**
 * @param id as in the catalogue; empty: the default
 * @throws Error naming the models there are
 */
export async function findModel(id: string): Promise<ModelEntry> {
  const models = await listModels();
  const model = id ? models.find((m) => m.id === id) : models[0];
  if (model) return model;
  throw new Error(`There is no model "${id}" here. There are: ${models.map((m) => m.id).join(", ") || "none"}.`);
}

/** A JSON file of the extension. */
export async function fetchJson<T>(path: string): Promise<T> {
  return (await fetchOwn(path)).json();
}

/** A file of the extension; an Error that names it where it is missing. */
export async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(path).catch(() => undefined);
  if (!response?.ok) throw new Error(`${path} is missing from the extension: install it again.`);
  return response;
}
