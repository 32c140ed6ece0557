/**
 * `npm run fit -- --known DIR --labels CSV --strangers DIR [--named DIR] [--web DIR] [--model ID] [--except 8-25,81-101]`:
 * fits the rule of a model's verdicts to pictures that the built extension has looked at, and writes it, with what it
 * says of these pictures, to `models/<id>/verdict.json`. `gatherPictures` says what each folder holds; `npm run honesty`
 * says what such rules are worth on other pictures.
 *
 * A model that knows few of ImageNet's classes is a specialist: its rule comes from its answers for pictures of things
 * that it does not know; `--except` names the classes of the CSV whose pictures show things that it does know.
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { buildExtension } from "./build";
import { fail, say } from "./cli/say";
import { fitModel } from "./fitting/fitModel";
import { gatherPictures } from "./fitting/gatherPictures";
import { Meaning } from "./fitting/meaning";
import { readFolders } from "./fitting/readFolders";
import { readLabels, readTruth } from "./models/classifyLabelled";
import { readModels } from "./models/readModels";

/** Parses ranges of class indices, such as "8-25,81", into a predicate. */
function readRanges(ranges: string): (index: number) => boolean {
  const pairs = ranges.split(",").map((range) => range.split("-").map(Number));
  return (index) => pairs.some(([from = Number.NaN, to = from]) => index >= from && index <= to);
}

async function main(): Promise<void> {
  const { folders, model: asked, except } = readFolders(process.argv.slice(2));
  const truth = readTruth(folders.labels);
  const related = readRanges(except);
  await buildExtension();
  for (const model of readModels().filter(({ id }) => !asked || asked === id)) {
    const meaning = new Meaning(await readLabels(model));
    const pictures = await gatherPictures(model, "wasm", folders);
    const own = (file: string) => related(truth.get(basename(file)) ?? -1);
    const fitted = fitModel(model, meaning, pictures, own, (file) => file.startsWith(folders.known));
    writeFileSync(`${model.folder}/verdict.json`, `${JSON.stringify(fitted, null, 2)}\n`);
    say(`${model.id}: ${JSON.stringify(fitted.fitted)}`);
  }
}

main().catch(fail);
