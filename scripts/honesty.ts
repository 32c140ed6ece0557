/**
 * `npm run honesty -- --known DIR --labels CSV --strangers DIR [--named DIR] [--web DIR] [--own DIR] [--except RANGES]
 * [--model ID] [--engine E] [--divisions N] [--answers DIR]`: says what a model's verdicts are worth on pictures that their rule has not
 * seen: share and precision of each state, information, how risk grows with coverage, how true the probabilities are, and
 * false words for each kind of stranger. The pictures are divided; each part is judged by a rule that was fitted on the
 * others, in which there is no stranger of the same kind. Where the parts are cut moves the figures: `spread` has the mean,
 * the least and the greatest of the main ones over N divisions. `gate` is the AUROC of the gate alone, and `milliseconds`
 * what a verdict costs once the network has run. `npm run fit` says what `--own`, `--except` and `--answers` are for.
 */

import { Judge } from "../src/verdict/judge";
import { readEngine } from "./cli/readEngine";
import { fail, say } from "./cli/say";
import { aimsFor } from "./fitting/aimsFor";
import { assess, judgeUnseen } from "./fitting/assess";
import { costOf } from "./fitting/costOf";
import { gateQuality } from "./fitting/gateQuality";
import { Meaning } from "./fitting/meaning";
import { readFolders } from "./fitting/readFolders";
import { recallPictures } from "./fitting/recallPictures";
import { reliability, riskAndCoverage } from "./fitting/reliability";
import { rolesFor } from "./fitting/rolesFor";
import { spread } from "./fitting/spread";
import { readLabels } from "./models/classifyLabelled";
import { type FittedRule, readJson, readModels } from "./models/readModels";

async function main(): Promise<void> {
  const { folders, model: asked, engine, except, divisions, answers } = readFolders(process.argv.slice(2));
  const choice = readEngine(engine);
  for (const model of readModels().filter(({ id }) => !asked || asked === id)) {
    const meaning = new Meaning(await readLabels(model));
    const seen = await recallPictures(model, choice, folders, answers);
    const { rule } = readJson(`${model.folder}/verdict.json`) as FittedRule;
    const { pictures, known } = rolesFor(seen, await aimsFor(model, folders, except));
    if (!known) {
      say(`${model.id} knows too few of the pictures.`);
      continue;
    }
    const tested = await judgeUnseen(model, meaning, pictures);
    const all = [assess(tested, meaning)];
    for (let division = 2; division <= divisions; division++) {
      all.push(assess(await judgeUnseen(model, meaning, pictures, `division ${division} `), meaning));
    }
    const result = {
      model: model.id,
      engine: choice,
      ...all[0],
      spread: spread(all),
      gate: await gateQuality(pictures),
      milliseconds: costOf(new Judge(meaning.labels, rule), pictures),
      riskAndCoverage: riskAndCoverage(tested, meaning),
      reliability: reliability(tested, meaning),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

main().catch(fail);
