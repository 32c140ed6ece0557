import type { Accuracy, VerdictRule } from "../../src/models/entry";
import { Judge } from "../../src/verdict/judge";
import { accuracyOf } from "../models/accuracyOf";
import type { FittedRule, Model } from "../models/readModels";
import { assess } from "./assess";
import { fitRule } from "./fitRule";
import { fitSpecialist } from "./fitSpecialist";
import type { Meaning } from "./meaning";
import type { SeenPicture } from "./seenPicture";

/** Share of the labelled pictures whose class a model must have, or it is a specialist. */
const GENERAL = 0.1;

/**
 * Fits a model's rule, and says what it says of the pictures of the fit.
 *
 * @param own whether a labelled picture shows what a specialist knows, so that it is no picture of other things
 * @param measured whether the accuracy is measured on a picture; a specialist is fitted on these
 */
export function fitModel(
  { standIn }: Pick<Model, "standIn">,
  meaning: Meaning,
  pictures: readonly SeenPicture[],
  own: (file: string) => boolean,
  measured: (file: string) => boolean,
): FittedRule {
  const labelled = pictures.filter(({ role }) => role === "labelled");
  const known = labelled.filter(({ right }) => right !== undefined);
  const specialist = known.length < GENERAL * labelled.length;
  const on = specialist ? labelled.filter(({ file }) => measured(file) && !own(file)) : others(pictures);
  const rule = specialist ? fitSpecialist(on.map(bestOf(meaning))) : fitRule(on, meaning);
  const kept = standIn ? silent(rule) : rule;
  const judge = new Judge(meaning.labels, kept);
  const said = on.map((picture) => ({ picture, found: judge.judge(picture.probabilities) }));
  const { kinds: _, ...fitted } = assess(said, meaning);
  const counted = labelled.filter(({ file }) => measured(file));
  return {
    rule: kept,
    fitted: { bound: specialist ? "unrelated" : "gate", ...fitted },
    ...(counted.every(({ right }) => right !== undefined) && { measured: measure(counted, meaning) }),
  };
}

/** The rule of a stand-in, whose words are seldom right unless it is sure: it names no candidates. */
const silent = ({ confident, family = 1, ...rule }: VerdictRule): VerdictRule => ({
  ...rule,
  confident: Math.max(0.95, confident),
  family: Math.max(0.9, family),
  recognised: 1,
});

/** To a model with some of ImageNet's classes, pictures of the others are strangers, of as many kinds as they have. */
function others(pictures: readonly SeenPicture[]): readonly SeenPicture[] {
  return pictures.map((picture) =>
    picture.role === "labelled" && picture.right === undefined
      ? { ...picture, role: "stranger", kind: `other ${picture.file.slice(-6, -5)}` }
      : picture,
  );
}

function bestOf({ labels }: Meaning) {
  const judge = new Judge(labels, { confident: 0, recognised: 0 });
  return ({ probabilities }: SeenPicture) => {
    const { candidates } = judge.judge(probabilities);
    return candidates[0]?.probability ?? 0;
  };
}

/** How often the best class, and one of the five best, is right. Means nothing for a model with other classes. */
function measure(pictures: readonly SeenPicture[], { labels }: Meaning): Accuracy {
  const judge = new Judge(labels, { confident: 0, recognised: 0 });
  const on = `${pictures.length} pictures of the ImageNet validation set, measured in this extension on WebAssembly`;
  return { ...accuracyOf(pictures.map((picture) => ({ ...picture, ...judge.judge(picture.probabilities) }))), on };
}
