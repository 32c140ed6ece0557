import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import type { ModelEntry, Origin } from "../src/models/entry";
import { type Fitted, type Model, readJson, readModels } from "./models";
import { say } from "./say";
import { getWeights } from "./weights";

/**
 * Puts into the built extension: the models that it carries, as far as their
 * weights can be had; and the catalogue of all.
 */
export function modelsPlugin(): Plugin {
  return {
    name: "label-lens-models",
    apply: "build",
    async generateBundle() {
      const emit = (fileName: string, source: Uint8Array | string) =>
        this.emitFile({ type: "asset", fileName, source });
      const catalogue: ModelEntry[] = [];
      for (const model of readModels()) {
        const weights = model.builtIn ? await getWeights(model) : undefined;
        const folder = `models/${model.id}`;
        if (weights) emit(`${folder}/${model.file}`, readFileSync(weights));
        emit(`${folder}/answers.json`, readFileSync(`${model.folder}/answers.json`));
        catalogue.push(toEntry(model, weights ? "extension" : "address"));
      }
      warn(catalogue);
      emit("models/catalogue.json", JSON.stringify(catalogue));
    },
  };
}

function toEntry({ folder, builtIn: _, standIn = false, ...facts }: Model, from: Origin): ModelEntry {
  const { rule, measured } = readJson(`${folder}/verdict.json`) as Fitted;
  return { ...facts, from, standIn, verdict: rule, ...(measured && { measured }) };
}

function warn(catalogue: readonly ModelEntry[]): void {
  const wanted = readModels().filter(({ builtIn }) => builtIn);
  const carried = catalogue.filter(({ from }) => from === "extension");
  if (carried.length === wanted.length) return;
  say(`${carried.length} of the ${wanted.length} models that the extension carries could be had.`);
  if (carried.every(({ standIn }) => standIn)) {
    say("The build uses the small model that the project carries. It is often unsure; run again with a connection.");
  }
}
