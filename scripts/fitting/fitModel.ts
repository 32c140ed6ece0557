import type { Accuracy } from "../../src/models/entry";
import { Judge } from "../../src/verdict/judge";
import { accuracyOf } from "../models/accuracyOf";
import type { FittedRule } from "../models/readModels";
import { assess } from "./assess";
import { fitSpecialist } from "./fitSpecialist";
import { judgeSeen } from "./judgeSeen";
import type { Meaning } from "./meaning";
import { type Aims, rolesFor } from "./rolesFor";
import { type Place, ruleFor } from "./ruleFor";
import type { SeenPicture } from "./seenPicture";

/** Fits a model's rule, and says what it says of the pictures of the fit. */
export async function fitModel(
  model: Place,
  meaning: Meaning,
  pictures: readonly SeenPicture[],
  aims: Aims,
): Promise<FittedRule> {
  const cast = rolesFor(pictures, aims);
  const counted = pictures.filter(({ role, file }) => role === "labelled" && aims.measured(file));
  const on = cast.known ? cast.pictures : counted.filter(({ file }) => !aims.own(file));
  const rule = cast.known ? await ruleFor(model, meaning, on) : fitSpecialist(on.map(bestOf(meaning)));
  const judge = new Judge(meaning.labels, rule);
  const said = on.map((picture) => ({ picture, found: judgeSeen(judge, picture) }));
  const { kinds: _, ...fitted } = assess(said, meaning);
  return {
    rule,
    fitted: { bound: cast.known ? "gate" : "unrelated", ...fitted },
    ...(counted.every(({ right }) => right !== undefined) && { measured: measure(counted) }),
  };
}

function bestOf({ labels }: Meaning) {
  const judge = new Judge(labels, { confident: 0, recognised: 0 });
  return ({ first }: SeenPicture) => {
    const { candidates } = judge.judge(first);
    return candidates[0]?.probability ?? 0;
  };
}

/** How often the best class, and one of the five best, is right. Means nothing for a model with other classes. */
function measure(pictures: readonly SeenPicture[]): Accuracy {
  const on = `${pictures.length} pictures of the ImageNet validation set, measured in this extension`;
  return { ...accuracyOf(pictures), on };
}
