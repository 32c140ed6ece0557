import { parseArgs } from "node:util";
import type { Folders } from "./gatherPictures";

const text = { type: "string" } as const;
const OPTIONS = { known: text, labels: text, strangers: text, named: text, web: text, own: text };

/** Reads the folders of pictures, and what else `fit` and `honesty` are asked for, from the command line. */
export function readFolders(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { ...OPTIONS, model: text, engine: text, except: text },
  });
  const { known, labels, strangers, named, web, own, model, engine = "wasm", except = "" } = values;
  if (!known || !labels || !strangers) {
    throw new Error(
      "Say on which pictures: --known DIR --labels CSV --strangers DIR [--named DIR] [--web DIR] [--own DIR]",
    );
  }
  const folders: Folders = { known, labels, strangers, named, web, own };
  return { folders, model, engine, except };
}
