import { familiesOf } from "../../src/verdict/families/familiesOf";
import { readLabels } from "./classifyLabelled";
import { readModels } from "./readModels";

const known = new Map<string, ReturnType<typeof readFamilies>>();

/** The classes of a family, as indices of a model's labels. */
export async function classesOfFamily(model: string, word: string): Promise<readonly number[]> {
  const families = known.get(model) ?? readFamilies(model);
  known.set(model, families);
  return (await families).find((family) => family.word === word)?.classes ?? [];
}

const readFamilies = async (id: string) =>
  familiesOf(await readLabels(readModels().find((model) => model.id === id)))?.families ?? [];
