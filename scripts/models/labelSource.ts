import { type Model, readModels } from "./readModels";

/** The file with a model's labels, described like a model's; undefined where they are in the model's own. */
export function labelSource(model: Model): Model | undefined {
  const { labels } = model;
  if (!labels || !("of" in labels)) return labels && { ...model, ...labels };
  const other = readModels().find(({ id }) => id === labels.of);
  if (!other) throw new Error(`The labels of ${model.id} are those of "${labels.of}", which does not exist.`);
  return other;
}
