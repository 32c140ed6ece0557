import type { VerdictRule } from "../models/entry";
import type { Candidate, VerdictState } from "../protocol/answer";

export interface Judgement {
  readonly state: VerdictState;
  readonly candidates: readonly Candidate[];
  readonly top5: readonly Candidate[];
}

/** Maximum number of classes that are named. */
const MAX_CANDIDATES = 3;
/** Minimum probability of a third candidate, as a share of the best one's; the second candidate is always named. */
const MIN_SHARE = 0.2;
/** Label of the class of pictures that show none of the other classes, in models trained on ImageNet. */
const BACKGROUND = "background";

/**
 * Decides what to say about a picture: the best class where it stands out, two or
 * three classes where they share the weight, nothing where the model does not
 * recognise the picture.
 *
 * @param probabilities one for each label; they sum to 1
 */
export function judge(probabilities: Float32Array, labels: readonly string[], rule: VerdictRule): Judgement {
  const top5 = topK(probabilities, labels, 5);
  const [best] = top5;
  const candidates = top5.slice(0, MAX_CANDIDATES);
  const mass = candidates.reduce((sum, { probability }) => sum + probability, 0);
  if (!best || best.label === BACKGROUND || mass < rule.recognised) {
    return { state: "unrecognised", candidates: [], top5 };
  }
  return { ...weigh(top5, rule.confident), top5 };
}

/** Names the best class alone if its probability is at least `confident`, else together with its rivals. */
export function weigh(
  [best, ...others]: readonly Candidate[],
  confident: number,
): Pick<Judgement, "state" | "candidates"> {
  if (!best || best.probability >= confident) return { state: "confident", candidates: best ? [best] : [] };
  const rivals = others
    .slice(0, MAX_CANDIDATES - 1)
    .filter(({ label }) => label !== BACKGROUND)
    .filter(({ probability }, i) => i === 0 || probability >= MIN_SHARE * best.probability);
  return { state: "ambiguous", candidates: [best, ...rivals] };
}

/** The `k` most probable classes, most probable first; equal ones in the order of their index. */
function topK(probabilities: Float32Array, labels: readonly string[], k: number): Candidate[] {
  return Array.from(probabilities, (probability, index) => ({ index, probability, label: labels[index] ?? "" }))
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .slice(0, k);
}
