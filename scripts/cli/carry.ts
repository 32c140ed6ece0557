import { copyFileSync } from "node:fs";
import type { ModelEntry } from "../../src/models/entry";
import { changeCatalogue } from "../build/catalogue";
import { labelSource } from "../models/labelSource";
import { readModels } from "../models/readModels";
import { getWeights } from "../models/weights";

/** Returns a change to the extension that carries a downloadable model in it, as if the model were built in. */
export async function carry(id: string): Promise<(extension: string) => void> {
  const model = readModels().find((m) => m.id === id);
  if (!model || model.builtIn) return () => {};
  const labels = labelSource(model);
  const files = labels ? [model, labels] : [model];
  const paths = await Promise.all(files.map(getWeights));
  const missing = files.find((_, i) => !paths[i]);
  if (missing) throw new Error(`${missing.file} is not available: see above. Choose another model.`);
  return (extension) => {
    files.forEach((file, i) => {
      copyFileSync(paths[i] ?? "", `${extension}/models/${file.id}/${file.file}`);
    });
    changeCatalogue(extension, (entries) => entries.map((entry) => (entry.id === id ? carried(entry) : entry)));
  };
}

const carried = ({ labels, ...entry }: ModelEntry): ModelEntry => ({
  ...entry,
  from: "extension",
  ...(labels && { labels: { ...labels, from: "extension" } }),
});
