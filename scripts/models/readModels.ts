import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Accuracy, ModelEntry, VerdictRule } from "../../src/models/entry";
import type { Assessment } from "../fitting/assess";
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
  /** Seeds of its probe pictures, where its answers for the usual ones hang on how integers are rounded. */
  readonly probes?: readonly number[];
  /**
   * Where its labels are, if not in its own file: in that of the model `of`, or in a label file at a public address,
   * which the extension does not carry.
   */
  readonly labels?: { readonly of: string } | Pick<ModelEntry, "file" | "address" | "sha256" | "bytes">;
}

/** Contents of `models/<id>/verdict.json`, written by `npm run fit`. */
export interface FittedRule {
  readonly rule: VerdictRule;
  /** What the rule says of the pictures that it was fitted on; `npm run honesty` says what it is worth on others. */
  readonly fitted: Omit<Assessment, "kinds"> & {
    /** How the thresholds were found: "gate" by `fitRule`, "unrelated" by `fitSpecialist`. */
    readonly bound: "gate" | "unrelated";
  };
  readonly measured?: Accuracy;
}

export type Model = ModelFacts & { readonly id: string; readonly folder: string };

/** Reads every model that has a folder under `models/`; one may have only its training so far. */
export function readModels(): Model[] {
  return readdirSync(MODELS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${MODELS}/${entry.name}/model.json`))
    .map(({ name }) => {
      const folder = `${MODELS}/${name}`;
      return { id: name, folder, ...(readJson(`${folder}/model.json`) as ModelFacts) };
    });
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
