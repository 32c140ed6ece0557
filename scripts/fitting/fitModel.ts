import type { Accuracy, VerdictRule } from "../../src/models/entry";
import { Judge } from "../../src/verdict/judge";
import { accuracyOf } from "../models/accuracyOf";
import type { FittedRule, Model } from "../models/readModels";
import { assess } from "./assess";
import { fitRule } from "./fitRule";
import { fitSpecialist } from "./fitSpecialist";
import type { Meaning } from "./meaning";
import { type Aims, rolesFor } from "./rolesFor";
import type { SeenPicture } from "./seenPicture";

/** Fits a model's rule, and says what it says of the pictures of the fit. */
export function fitModel(
  { standIn }: Pick<Model, "standIn">,
  meaning: Meaning,
  pictures: readonly SeenPicture[],
  aims: Aims,
): FittedRule {
  const cast = rolesFor(pictures, aims);
  const counted = pictures.filter(({ role, file }) => role === "labelled" && aims.measured(file));
  const on = cast.known ? cast.pictures : counted.filter(({ file }) => !aims.own(file));
  const rule = cast.known ? fitRule(on, meaning) : fitSpecialist(on.map(bestOf(meaning)));
  const kept = standIn ? silent(rule) : rule;
  const judge = new Judge(meaning.labels, kept);
  const said = on.map((picture) => ({ picture, found: judge.judge(picture.probabilities) }));
  const { kinds: _, ...fitted } = assess(said, meaning);
  return {
    rule: kept,
    fitted: { bound: cast.known ? "gate" : "unrelated", ...fitted },
    ...(counted.every(({ right }) => right !== undefined) && { measured: measure(counted) }),
  };
}

/** The rule of a stand-in, whose words are seldom right unless it is sure: it names no candidates. */
const silent = ({ confident, family = 1, ...rule }: VerdictRule): VerdictRule => ({
  ...rule,
  confident: Math.max(0.95, confident),
  family: Math.max(0.9, family),
  recognised: 1,
});

function bestOf({ labels }: Meaning) {
  const judge = new Judge(labels, { confident: 0, recognised: 0 });
  return ({ probabilities }: SeenPicture) => {
    const { candidates } = judge.judge(probabilities);
    return candidates[0]?.probability ?? 0;
  };
}

/** How often the best class, and one of the five best, is right. Means nothing for a model with other classes. */
function measure(pictures: readonly SeenPicture[]): Accuracy {
  const on = `${pictures.length} pictures of the ImageNet validation set, measured in this extension on WebAssembly`;
  return { ...accuracyOf(pictures), on };
}
