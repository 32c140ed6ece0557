import { parseArgs } from "node:util";
import type { Folders } from "./gatherPictures";

const text = { type: "string" } as const;
const OPTIONS = { known: text, labels: text, strangers: text, named: text, web: text, own: text };

/** Reads the folders of pictures, and what else `fit` and `honesty` are asked for, from the command line. */
export function readFolders(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { ...OPTIONS, model: text, engine: text, except: text, divisions: text, answers: text },
  });
  const { known, labels, strangers, named, web, own, model, engine = "litert", except = "", divisions = "1" } = values;
  const { answers } = values;
  if (!known || !labels || !strangers) {
    throw new Error(
      "Say on which pictures: --known DIR --labels CSV --strangers DIR [--named DIR] [--web DIR] [--own DIR]",
    );
  }
  const folders: Folders = { known, labels, strangers, named, web, own };
  const count = Number(divisions);
  if (!Number.isInteger(count) || count < 1) throw new Error("--divisions is a number of divisions, from 1 on.");
  return { folders, model, engine, except, divisions: count, answers };
}
