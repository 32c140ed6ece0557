import { ENGINE_CHOICES, type EngineChoice } from "../../src/protocol/picture";
import { readModels } from "../models/readModels";

/** @throws Error naming the engines there are */
export function readEngine(named: string): EngineChoice {
  const engine = ENGINE_CHOICES.find((e) => e === named);
  if (!engine) throw new Error(`There is no engine "${named}". There are: ${ENGINE_CHOICES.join(", ")}.`);
  return engine;
}

/**
 * The model that was named; where none was, those that the extension carries.
 * @throws Error naming the models there are
 */
export function readModelIds(named: string | undefined): string[] {
  const models = readModels();
  if (named === undefined) return models.filter(({ builtIn }) => builtIn).map(({ id }) => id);
  if (models.some(({ id }) => id === named)) return [named];
  throw new Error(`There is no model "${named}". There are: ${models.map(({ id }) => id).join(", ")}.`);
}
