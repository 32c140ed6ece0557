import { readdirSync, readFileSync } from "node:fs";
import type { Accuracy, ModelEntry, VerdictRule } from "../../src/models/entry";
import { MODELS } from "../paths";

/** Contents of `models/<id>/model.json`: what a model is, and where its file comes from. */
interface ModelFacts
  extends Pick<
    ModelEntry,
    "title" | "file" | "address" | "sha256" | "bytes" | "licence" | "inputSize" | "classes" | "knows" | "published"
  > {
  /** True if the extension carries the model; others are downloaded when they are chosen. */
  readonly builtIn?: boolean;
  readonly standIn?: boolean;
}

/** Share of the pictures with a verdict, 0 to 1, and the share of those whose verdict names the right class. */
export interface Tally {
  readonly share: number;
  readonly right: number;
}

/** Contents of `models/<id>/verdict.json`, written by `npm run fit`. */
export interface FittedRule {
  readonly rule: VerdictRule;
  readonly fitted: {
    readonly pictures: number;
    /** How the thresholds were found: "wilson" and "share" by `fitRule`, "unrelated" by `fitSpecialist`. */
    readonly bound: "wilson" | "share" | "unrelated";
    readonly confident: Tally;
    readonly ambiguous: Tally;
  };
  readonly measured?: Accuracy;
}

export type Model = ModelFacts & { readonly id: string; readonly folder: string };

/** Reads every model that has a folder under `models/`. */
export function readModels(): Model[] {
  return readdirSync(MODELS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = `${MODELS}/${name}`;
      return { id: name, folder, ...(readJson(`${folder}/model.json`) as ModelFacts) };
    });
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
