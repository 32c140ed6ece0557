import { existsSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { type ModelEntry, type Origin, STRANGERS_FILE, UNFITTED_RULE } from "../../src/models/entry";
import { labelSource } from "../models/labelSource";
import { type FittedRule, type Model, readJson, readModels } from "../models/readModels";

/**
 * Adds to the built extension the models that it carries, and the catalogue of all models.
 * @param carried paths of the carried models' weights by model id, as far as these are available
 */
export function modelsPlugin(carried: ReadonlyMap<string, string>): Plugin {
  return {
    name: "label-lens-models",
    apply: "build",
    generateBundle() {
      const emit = (fileName: string, source: Uint8Array | string) =>
        this.emitFile({ type: "asset", fileName, source });
      const catalogue: ModelEntry[] = [];
      for (const model of readModels()) {
        const weights = carried.get(model.id);
        const folder = `models/${model.id}`;
        if (weights) emit(`${folder}/${model.file}`, readFileSync(weights));
        for (const file of filesBeside(model)) emit(`${folder}/${file}`, readFileSync(`${model.folder}/${file}`));
        catalogue.push(toEntry(model, (id) => (carried.has(id) ? "extension" : "address")));
      }
      emit("models/catalogue.json", JSON.stringify(catalogue));
    },
  };
}

function toEntry(model: Model, originOf: (id: string) => Origin): ModelEntry {
  const { folder, builtIn: _, labels: __, probes: ___, standIn = false, ...described } = model;
  const strangers = hasStrangers(model) && { strangers: true };
  const facts = { ...described, ...labelsOf(model, originOf), ...strangers, from: originOf(model.id) };
  const path = `${folder}/verdict.json`;
  // A new model is fitted by the built extension: the first time it has no rule of its own.
  if (!existsSync(path)) return { ...facts, standIn, verdict: UNFITTED_RULE };
  const { rule, measured } = readJson(path) as FittedRule;
  return { ...facts, standIn, verdict: rule, ...(measured && { measured }) };
}

/** Files that the built extension has of each model, whether it carries the weights or not. */
export const filesBeside = (model: Model): readonly string[] => [
  "answers.json",
  ...(hasStrangers(model) ? [STRANGERS_FILE] : []),
];

const hasStrangers = ({ folder }: Model) => existsSync(`${folder}/${STRANGERS_FILE}`);

/** Where a model's labels are, if not in its own file. */
function labelsOf(model: Model, originOf: (id: string) => Origin): Pick<ModelEntry, "labels" | "labelsSha256"> {
  const source = labelSource(model);
  if (!source) return {};
  const { id, file, sha256, bytes, address } = source;
  // Label files are downloaded with their model.
  const from = id === model.id ? "address" : originOf(id);
  return { labels: { id, file, sha256, bytes, from, ...(address && { address }) }, labelsSha256: sha256 };
}
