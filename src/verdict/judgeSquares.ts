import { joinJudgements } from "./joinJudgements";
import type { Judge, Judgement } from "./judge";

/** The squares of a picture that a model may look at. */
interface Squares<Pixels> {
  readonly centre: Pixels;
  /** Those at the ends of a long picture; none of others. */
  readonly ends: readonly Pixels[];
  /** Whether they show little of what the centre does. */
  readonly apart: boolean;
}

/**
 * Judges the square in the middle; where that leaves doubt, or the ends may show something else, those at the ends too.
 *
 * @param run gives the probabilities for a square; those for the ends are wanted when no other picture waits
 */
export async function judgeSquares<Pixels>(
  judge: Judge,
  { centre, ends, apart }: Squares<Pixels>,
  run: (square: Pixels, turn: "first" | "later") => Promise<Float32Array>,
): Promise<Judgement> {
  const middle = judge.judge(await run(centre, "first"));
  if (ends.length === 0 || (middle.state === "confident" && !apart)) return middle;
  const others = await Promise.all(ends.map((end) => run(end, "later")));
  return joinJudgements(
    middle,
    others.map((probabilities) => judge.judge(probabilities)),
  );
}
