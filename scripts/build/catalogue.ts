import { writeFileSync } from "node:fs";
import type { ModelEntry } from "../../src/models/entry";
import { readJson } from "../models/readModels";

type Entries = readonly ModelEntry[];

/** Changes what a copy of the built extension knows of its models. */
export function changeCatalogue(extension: string, change: (entries: Entries) => Entries): void {
  const path = `${extension}/models/catalogue.json`;
  writeFileSync(path, JSON.stringify(change(readJson(path) as ModelEntry[])));
}
