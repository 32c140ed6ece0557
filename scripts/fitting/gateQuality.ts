import { inFolds, kindsIn, type Tested } from "./inFolds";
import { scoreBy } from "./scoreBy";
import type { SeenPicture } from "./seenPicture";

/**
 * How well gates tell labelled pictures from strangers that they have not seen: of kinds that they have seen, and of kinds
 * that they have not, each kind left out in its turn.
 */
export async function gateQuality(pictures: readonly SeenPicture[]): Promise<{ seenKinds: number; newKinds: number }> {
  const parts = kindsIn(pictures).length;
  return {
    seenKinds: auroc(await inFolds(pictures, parts, scoreBy, { mixed: true })),
    newKinds: auroc(await inFolds(pictures, parts, scoreBy)),
  };
}

/**
 * Area under the ROC curve: how often a labelled picture has a higher score than a stranger.
 * https://scikit-learn.org/stable/modules/generated/sklearn.metrics.roc_auc_score.html
 */
export function auroc(scored: readonly Tested<number>[]): number {
  const [known, strangers] = (["labelled", "stranger"] as const).map((role) =>
    scored.flatMap(({ picture, found }) => (picture.role === role ? [found] : [])),
  ) as [number[], number[]];
  const won = known.reduce((sum, score) => sum + strangers.reduce((won, other) => won + above(score, other), 0), 0);
  return Number((won / Math.max(1, known.length * strangers.length)).toFixed(3));
}

const above = (score: number, other: number) => (score > other ? 1 : score === other ? 0.5 : 0);
