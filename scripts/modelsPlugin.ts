import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { type Model, readJson, readModels } from "./models";
import { say } from "./say";
import { getWeights } from "./weights";

/** The files of tfjs that are fetched at run time; its threaded build cannot run in an extension. */
const WASM_FILES = ["tfjs-backend-wasm-simd.wasm", "tfjs-backend-wasm.wasm"];
const WASM_FOLDER = "node_modules/@tensorflow/tfjs-backend-wasm/dist";

/** Puts into the built extension: every model whose weights can be had, their catalogue, and tfjs's binaries. */
export function modelsPlugin(): Plugin {
  return {
    name: "label-lens-models",
    apply: "build",
    async generateBundle() {
      const emit = (fileName: string, source: Uint8Array | string) =>
        this.emitFile({ type: "asset", fileName, source });
      const catalogue: object[] = [];
      for (const model of readModels()) {
        const weights = await getWeights(model);
        if (!weights) continue;
        const folder = `models/${model.id}`;
        emit(`${folder}/${model.file}`, readFileSync(weights));
        emit(`${folder}/answers.json`, readFileSync(`${model.folder}/answers.json`));
        catalogue.push(toEntry(model));
      }
      warn(catalogue.length);
      emit("models/catalogue.json", JSON.stringify(catalogue));
      for (const file of WASM_FILES) emit(`wasm/${file}`, readFileSync(`${WASM_FOLDER}/${file}`));
    },
  };
}

/** One entry of the catalogue: the `ModelEntry` of src/classifier/catalogue.ts. */
function toEntry({ id, title, file, sha256, bytes, inputSize, classes, standIn = false, folder }: Model): object {
  const { rule } = readJson(`${folder}/verdict.json`) as { rule: object };
  return { id, title, file, sha256, bytes, inputSize, classes, standIn, verdict: rule };
}

function warn(found: number): void {
  const models = readModels();
  if (found === models.length) return;
  say(`${found} of ${models.length} models could be had.`);
  if (found === 1) {
    say("The build uses the small model that the project carries. It is often unsure; run again with a connection.");
  }
}
