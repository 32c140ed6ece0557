/**
 * `npm run honesty -- --known DIR --labels CSV --strangers DIR [--named DIR] [--web DIR] [--own DIR] [--except RANGES]
 * [--model ID] [--engine E]`: says what a model's verdicts are worth on pictures that their rule has not seen: share and
 * precision of each state, information, how risk grows with coverage, how true the probabilities are, and false words for
 * each kind of stranger. The pictures are divided; each part is judged by a rule that was fitted on the others, in which
 * there is no stranger of the same kind. `npm run fit` says what `--own` and `--except` are for.
 */

import { buildExtension } from "./build";
import { readEngine } from "./cli/readEngine";
import { fail, say } from "./cli/say";
import { aimsFor } from "./fitting/aimsFor";
import { assess, judgeUnseen } from "./fitting/assess";
import { gatherPictures } from "./fitting/gatherPictures";
import { Meaning } from "./fitting/meaning";
import { readFolders } from "./fitting/readFolders";
import { reliability, riskAndCoverage } from "./fitting/reliability";
import { rolesFor } from "./fitting/rolesFor";
import { readLabels } from "./models/classifyLabelled";
import { readModels } from "./models/readModels";

async function main(): Promise<void> {
  const { folders, model: asked, engine, except } = readFolders(process.argv.slice(2));
  const choice = readEngine(engine);
  await buildExtension();
  for (const model of readModels().filter(({ id }) => !asked || asked === id)) {
    const meaning = new Meaning(await readLabels(model));
    const seen = await gatherPictures(model, choice, folders);
    const { pictures, known } = rolesFor(seen, await aimsFor(model, folders, except));
    if (!known) {
      say(`${model.id} knows too few of the pictures.`);
      continue;
    }
    const tested = judgeUnseen(pictures, meaning);
    const result = {
      model: model.id,
      engine: choice,
      ...assess(tested, meaning),
      riskAndCoverage: riskAndCoverage(tested, meaning),
      reliability: reliability(tested, meaning),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

main().catch(fail);
