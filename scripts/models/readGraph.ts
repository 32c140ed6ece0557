import { readFileSync } from "node:fs";
import { labelText } from "../../src/models/stored/labelText";
import type { Graph } from "../../src/tflite/graph";
import { readTflite } from "../../src/tflite/readTflite";
import { labelSource } from "./labelSource";
import type { Model } from "./readModels";
import { getWeights } from "./weights";

/** Reads a model with its labels; undefined where a file of either is not available. */
export async function readGraph(model: Model): Promise<Graph | undefined> {
  const source = labelSource(model);
  const [path, labels] = [await getWeights(model), source && (await getWeights(source))];
  if (!path || (source && !labels)) return undefined;
  const given = source && labels ? labelText(read(labels), source.file) : undefined;
  return readTflite(read(path), model.file, given);
}

const read = (path: string) => new Uint8Array(readFileSync(path));
