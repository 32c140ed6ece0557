import type { VerdictState } from "../../src/protocol/answer";
import type { LabelledPicture } from "./classifyLabelled";
import type { Tally } from "./readModels";

/** Percentage of pictures whose class is the best one, and among the five best. */
export function accuracyOf(pictures: readonly LabelledPicture[]): { top1: number; top5: number } {
  const percent = (of: (picture: LabelledPicture) => boolean) => round(100 * share(pictures, of), 2);
  return {
    top1: percent(({ top5, right }) => top5[0]?.index === right),
    top5: percent(({ top5, right }) => top5.some(({ index }) => index === right)),
  };
}

/** Counts verdicts by state. A confident verdict names the best class, an ambiguous one the two or three best. */
export function tallies(pictures: readonly LabelledPicture[]): Record<VerdictState, Tally> {
  const tally = (state: VerdictState, named: number): Tally => {
    const these = pictures.filter((picture) => picture.state === state);
    const right = share(these, (p) => p.top5.slice(0, named).some(({ index }) => index === p.right));
    return { share: round(these.length / Math.max(1, pictures.length), 3), right: round(right, 3) };
  };
  return { confident: tally("confident", 1), ambiguous: tally("ambiguous", 3), unrecognised: tally("unrecognised", 1) };
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
