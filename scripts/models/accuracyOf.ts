import type { VerdictState } from "../../src/protocol/answer";
import type { Tally } from "../fitting/assess";
import type { Meaning } from "../fitting/meaning";
import type { LabelledPicture } from "./classifyLabelled";

type Ranked = Pick<LabelledPicture, "top5" | "right">;

/** Percentage of pictures whose class is the best one, and among the five best. */
export function accuracyOf(pictures: readonly Ranked[]): { top1: number; top5: number } {
  const percent = (of: (picture: Ranked) => boolean) => round(100 * share(pictures, of), 2);
  return {
    top1: percent(({ top5, right }) => top5[0]?.index === right),
    top5: percent(({ top5, right }) => top5.some(({ index }) => index === right)),
  };
}

/** Counts verdicts by state; one is right where its word, or one of its candidates, is. */
export function tallies(pictures: readonly LabelledPicture[], meaning: Meaning): Record<VerdictState, Tally> {
  const tally = (state: VerdictState): Tally => {
    const these = pictures.filter((picture) => picture.state === state);
    const right = share(these, (picture) => meaning.isRight(picture, picture.right));
    return { share: round(these.length / Math.max(1, pictures.length), 3), right: round(right, 3) };
  };
  return {
    confident: tally("confident"),
    family: tally("family"),
    ambiguous: tally("ambiguous"),
    unrecognised: tally("unrecognised"),
  };
}

/** Percentage of pictures for which the best class is the reference's. */
export function agreement(pictures: readonly LabelledPicture[], reference: ReferenceAnswers): number {
  const compared = pictures.filter(({ file }) => reference[file]);
  return round(100 * share(compared, ({ file, top5 }) => top5[0]?.index === reference[file]?.top5[0]), 2);
}

/** Another runtime's five best classes for each file. */
export type ReferenceAnswers = Readonly<Record<string, { readonly top5: readonly number[] }>>;

const share = <T>(all: readonly T[], of: (item: T) => boolean) => all.filter(of).length / Math.max(1, all.length);
const round = (value: number, digits: number) => Number(value.toFixed(digits));
