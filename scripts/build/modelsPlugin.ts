import { existsSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { type ModelEntry, type Origin, UNFITTED_RULE } from "../../src/models/entry";
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
        emit(`${folder}/answers.json`, readFileSync(`${model.folder}/answers.json`));
        catalogue.push(toEntry(model, weights ? "extension" : "address"));
      }
      emit("models/catalogue.json", JSON.stringify(catalogue));
    },
  };
}

function toEntry({ folder, builtIn: _, standIn = false, ...facts }: Model, from: Origin): ModelEntry {
  const path = `${folder}/verdict.json`;
  // A new model is fitted by the built extension: the first time it has no rule of its own.
  if (!existsSync(path)) return { ...facts, from, standIn, verdict: UNFITTED_RULE };
  const { rule, measured } = readJson(path) as FittedRule;
  return { ...facts, from, standIn, verdict: rule, ...(measured && { measured }) };
}
