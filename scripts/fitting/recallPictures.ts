import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { EngineChoice } from "../../src/protocol/picture";
import { buildExtension } from "../build";
import type { Model } from "../models/readModels";
import { type Folders, gatherPictures } from "./gatherPictures";
import type { SeenPicture } from "./seenPicture";

/**
 * What the built extension says of pictures: as it was kept in a folder by another command, or, where it is not there, by
 * having it look, which takes minutes; then it is kept. Whoever changes the pictures or the build empties the folder.
 *
 * @param kept the folder; without one nothing is kept
 */
export async function recallPictures(
  model: Model,
  engine: EngineChoice,
  folders: Folders,
  kept: string | undefined,
): Promise<readonly SeenPicture[]> {
  const file = kept && `${kept}/${model.id}.${engine}`;
  if (file && existsSync(file)) return deserialize(readFileSync(file));
  await buildExtension();
  const seen = await gatherPictures(model, engine, folders);
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, serialize(seen));
  }
  return seen;
}
