import type { Candidate, Said, VerdictState } from "../protocol/answer";
import type { Settings } from "../settings/schema";
import type { Judgement } from "./judge";
import { partlyOf } from "./partlyOf";
import { saidBy, withInstead } from "./withSensitivity";

/** How much a state says. */
const SAYS: Readonly<Record<VerdictState, number>> = { unrecognised: 0, ambiguous: 1, family: 2, confident: 3 };

const SILENT: Said = { state: "unrecognised", candidates: [], kinds: [] };

/**
 * What is said of a picture of which several squares were judged: of the centre where that is a class, or where no end
 * says more; of the end that is most certain otherwise. The other classes that squares are sure of are said as well.
 *
 * Ends name a class or a family, not candidates: those would more than double the words for what the model does not know
 * (docs/models.md).
 */
export function joinJudgements(centre: Judgement, ends: readonly Judgement[]): Judgement {
  const by = (sensitivity: Settings["sensitivity"]) => {
    const said = (one: Judgement) => saidBy(one, sensitivity);
    // More caution takes a word back to the candidates for it.
    const named = ends.map((end) => (isWord(said(end)) || isWord(end) ? said(end) : SILENT));
    return join([said(centre), ...named]);
  };
  const [fitted, cautious, bold] = [by("fitted"), by("cautious"), by("bold")];
  const { top5 } = [centre, ...ends][fitted.from] ?? centre;
  return { ...withInstead({ fitted: fitted.said, cautious: cautious.said, bold: bold.said }), top5 };
}

/** What is said together, and the number of the square that says it first. */
function join(sayings: readonly Said[]): { readonly said: Said; readonly from: number } {
  const from = mostCertain(sayings);
  const { state, candidates, family, kinds, partly } = sayings[from] as Said;
  const sure = state === "confident" ? sayings.filter((one) => one.state === "confident") : [];
  const also = otherThan(candidates[0], sure);
  const said = {
    ...{ state, candidates, kinds },
    ...partlyOf(
      kinds,
      sure.map((one) => one.kinds),
      partly,
    ),
    ...(family && { family }),
    ...(also.length > 0 && { also }),
    ...(from > 0 && { square: from }),
  };
  return { said, from };
}

/** The number of the saying that is most certain: of the first where that is a class, or of equal ones. */
function mostCertain(sayings: readonly Said[]): number {
  let best = 0;
  if (sayings[0]?.state === "confident") return best;
  sayings.forEach((one, i) => {
    if (orderOf(one) > orderOf(sayings[best] as Said)) best = i;
  });
  return best;
}

/** Greater for what says more, and of that for what is more probable; equal where nothing is said. */
const orderOf = ({ state, family, candidates }: Said): number =>
  state === "unrecognised" ? 0 : SAYS[state] + (family?.probability ?? candidates[0]?.probability ?? 0) / 2;

/** The classes that these are sure of, other than the first, most probable first. */
function otherThan(first: Candidate | undefined, sure: readonly Said[]): Candidate[] {
  const all = sure.flatMap(({ candidates }) => candidates).sort((a, b) => b.probability - a.probability);
  // Classes that mean one thing have one label.
  const labels = new Set([first?.label]);
  return all.filter(({ label }) => !labels.has(label) && labels.add(label));
}

const isWord = ({ state }: Said): boolean => SAYS[state] >= SAYS.family;
