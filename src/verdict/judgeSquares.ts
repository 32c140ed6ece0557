import { joinJudgements } from "./joinJudgements";
import type { AnyJudge, Judgement } from "./judge";
import type { Look } from "./lookTwice";

/** What a run of the network is for: the others than the first of a picture wait until no other picture does. */
export type Purpose = "middle" | "end" | "secondLook";

/** The squares of a picture that a model may look at. */
export interface Squares<Pixels> {
  readonly centre: Pixels;
  /** Those at the ends of a long picture; none of others. */
  readonly ends: readonly Pixels[];
  /** Whether they show little of what the centre does. */
  readonly apart: boolean;
  /** Whether they were enlarged to more than twice their size. */
  readonly small: boolean;
}

/**
 * Judges the square in the middle; where that leaves doubt, or the ends may show something else, those at the ends too.
 *
 * @param look gives the probabilities for a square
 */
export async function judgeSquares<Pixels>(
  judge: Pick<AnyJudge, "judge">,
  { centre, ends, apart, small }: Squares<Pixels>,
  look: (square: Pixels, part: "middle" | "end") => Promise<Look>,
): Promise<Judgement> {
  const judged = ({ first, probabilities }: Look, end: boolean) => judge.judge(probabilities, { first, small, end });
  const middle = judged(await look(centre, "middle"), false);
  if (ends.length === 0 || (middle.state === "confident" && !apart)) return middle;
  const looks = await Promise.all(ends.map((end) => look(end, "end")));
  return joinJudgements(
    middle,
    looks.map((found) => judged(found, true)),
  );
}
