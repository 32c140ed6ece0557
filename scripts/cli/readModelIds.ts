import { readModels } from "../models/readModels";

/**
 * Checks a model's id from the command line. Without one, returns the ids of the models that the extension carries.
 * @throws Error naming the models there are
 */
export function readModelIds(id: string | undefined): string[] {
  const models = readModels();
  if (id === undefined) return models.filter(({ builtIn }) => builtIn).map((model) => model.id);
  if (models.some((model) => model.id === id)) return [id];
  throw new Error(`There is no model "${id}". There are: ${models.map((model) => model.id).join(", ")}.`);
}
