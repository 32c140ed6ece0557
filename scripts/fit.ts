/**
 * `npm run fit -- --known DIR --labels CSV --strangers DIR [--named DIR] [--web DIR] [--own DIR] [--model ID]
 * [--except 8-25,81-101] [--answers DIR]`: fits the rule of a model's verdicts to pictures that the built extension has looked at, and
 * writes it, with what it says of these pictures, to `models/<id>/verdict.json`. `gatherPictures` says what each folder
 * holds, and `recallPictures` what is kept in `--answers`; `npm run honesty` says what such rules are worth on other pictures.
 *
 * A model that knows few of ImageNet's classes is a specialist: to it, all pictures are those of strangers, but for those
 * of `--own` and of the classes that `--except` names. Where it has too few, its rule comes from strangers alone.
 */
import { writeFileSync } from "node:fs";
import { fail, say } from "./cli/say";
import { aimsFor } from "./fitting/aimsFor";
import { fitModel } from "./fitting/fitModel";
import { Meaning } from "./fitting/meaning";
import { readFolders } from "./fitting/readFolders";
import { recallPictures } from "./fitting/recallPictures";
import { readLabels } from "./models/classifyLabelled";
import { readModels } from "./models/readModels";

async function main(): Promise<void> {
  const { folders, model: asked, except, answers } = readFolders(process.argv.slice(2));
  for (const model of readModels().filter(({ id }) => !asked || asked === id)) {
    const meaning = new Meaning(await readLabels(model));
    const pictures = await recallPictures(model, "litert", folders, answers);
    const fitted = await fitModel(model, meaning, pictures, await aimsFor(model, folders, except));
    writeFileSync(`${model.folder}/verdict.json`, `${JSON.stringify(fitted, null, 2)}\n`);
    say(`${model.id}: ${JSON.stringify(fitted.fitted)}`);
  }
}

main().catch(fail);
