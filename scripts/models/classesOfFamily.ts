import { readFileSync } from "node:fs";
import { readRule } from "../../src/models/stored/readRule";
import { readTflite } from "../../src/tflite/readTflite";
import { familiesOf } from "../../src/verdict/families/familiesOf";
import { isFile } from "../cli/bringModel";
import { readLabels } from "./classifyLabelled";
import { readModels } from "./readModels";

/** The classes of a family, as indices of the model's labels. */
type ClassesOfFamily = (model: string, word: string) => Promise<readonly number[]>;

/** @param asked the model that was asked for: its file, where it is one of the user's own */
export function classesOfFamily(asked: string | undefined): ClassesOfFamily {
  const known = new Map<string, ReturnType<typeof readFamilies>>();
  const file = asked !== undefined && isFile(asked) ? asked : undefined;
  return async (model, word) => {
    const families = known.get(model) ?? readFamilies(model, file);
    known.set(model, families);
    return (await families).find((family) => family.word === word)?.classes ?? [];
  };
}

async function readFamilies(id: string, file: string | undefined) {
  const published = readModels().find((model) => model.id === id);
  const labels = file === undefined || published ? await readLabels(published) : labelsIn(file);
  return familiesOf(labels)?.families ?? [];
}

/** Those that are not the user's own come first. */
function labelsIn(file: string): readonly string[] {
  const bytes = new Uint8Array(readFileSync(file));
  const { labels } = readTflite(bytes, file);
  return labels.slice(0, labels.length - (readRule(bytes, labels.length)?.own?.labels ?? 0));
}
