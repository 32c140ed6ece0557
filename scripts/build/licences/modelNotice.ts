import type { Model } from "../../models/readModels";
import { readJson } from "../../models/readModels";
import { ROOT } from "../../paths";
import type { Notice } from "./notice";
import { textIn } from "./textIn";

const OURS = (readJson(`${ROOT}package.json`) as { license: string }).license;

/**
 * The notice of a model's weights, which its folder describes.
 * @throws Error where the text of its licence cannot be found
 */
export function modelNotice({ id, title, folder, file, address, licence: said }: Model): Notice {
  const licence = said === "as this project" ? OURS : said;
  const text = textIn(folder, licence);
  if (text) return { name: title, version: `models/${id}/${file}`, licence, source: address, text };
  throw new Error(
    `The model ${id} is part of the extension. Put the text of its licence (${licence}) at ${folder}/LICENSE.`,
  );
}
