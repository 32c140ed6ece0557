import { readdirSync, readFileSync } from "node:fs";
import { MODELS } from "./paths";

/** `models/<id>/model.json`: what a model is, and where its file comes from. */
export interface ModelFacts {
  readonly title: string;
  readonly file: string;
  /** Where its makers publish the file; absent where it lies in the model's folder. */
  readonly address?: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly licence: string;
  readonly inputSize: number;
  readonly classes: number;
  /** Per cent, as published, and on which pictures. */
  readonly published: { readonly top1: number; readonly top5: number; readonly on: string };
  readonly standIn?: boolean;
}

export type Model = ModelFacts & { readonly id: string; readonly folder: string };

/** Every folder under `models/`. */
export function readModels(): Model[] {
  return readdirSync(MODELS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = `${MODELS}/${name}`;
      return { id: name, folder, ...(readJson(`${folder}/model.json`) as ModelFacts) };
    });
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
