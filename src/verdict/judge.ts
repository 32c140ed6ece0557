import type { VerdictRule } from "../models/entry";
import type { Candidate, VerdictState } from "../protocol/answer";

export interface Judgement {
  readonly state: VerdictState;
  readonly candidates: readonly Candidate[];
  readonly top5: readonly Candidate[];
}

const MAX_CANDIDATES = 3;
/** A candidate has at least this share of the best one's probability; the second is always named. */
const MIN_SHARE = 0.2;
/** What ImageNet's makers call the class of pictures that show none of the others. */
const BACKGROUND = "background";

/**
 * What to say of a picture: the best class where it stands clear, two or three
 * where they share the weight, nothing where the model does not know it.
 *
 * @param probabilities one for each label, summing to 1
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

/** The best class alone from `confident` on; below it, with those that share the weight. */
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

/** The `k` most probable classes, most probable first; of equals, the one with the lower index. */
function topK(probabilities: Float32Array, labels: readonly string[], k: number): Candidate[] {
  return Array.from(probabilities, (probability, index) => ({ index, probability, label: labels[index] ?? "" }))
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .slice(0, k);
}
