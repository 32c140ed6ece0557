import type { Verdict } from "../protocol/answer";
import { type AnyJudge, isSure } from "./judge";
import { judgeSquares, type Purpose, type Squares } from "./judgeSquares";
import { lookAgain, lookTwice, meanOf } from "./lookTwice";
import { mirrored } from "./mirrored";

type Pixels = Uint8Array<ArrayBuffer>;
/** Gives the probabilities for a square (RGB, size × size × 3), one for each class. */
export type RunSquare = (square: Pixels, purpose: Purpose) => Promise<Float32Array>;

/** A verdict that does not say yet whose it is. */
export type Unsigned = Omit<Verdict, "model" | "engine">;

export interface HowToJudge<Said = Unsigned> {
  readonly all?: boolean | undefined;
  readonly smooth?: (probabilities: Float32Array) => Float32Array;
  readonly later?: ((look: () => Promise<Said>) => void) | undefined;
}

/**
 * Has a model look at the squares of a picture, as often as that may say more, and says what they show.
 *
 * @param all whether the verdict is about the centre alone, with the probability of every class by each look; it is looked at
 * again wherever it is not sure, also where the gate rejects it, so that another gate can be judged by it
 * @param smooth joins the probabilities with those of the frames before; the verdict is then about the centre alone, and
 * the frames before are the other looks
 * @param later where it is given, what is said at first sight will do for now: where that leaves doubt, it is called with
 * what looks again, and gives what is said at last
 */
export async function judgePicture(
  judge: AnyJudge,
  squares: Squares<Pixels>,
  run: RunSquare,
  { all, smooth, later }: HowToJudge,
): Promise<Unsigned> {
  const { centre, ends, small } = squares;
  if (smooth) return judge.judge(smooth(await run(centre, "middle")), { small });
  const lookAt = (part: "middle" | "end") => (pixels: Pixels, again: boolean) =>
    run(pixels, again ? "secondLook" : part);
  if (later && ends.length === 0) {
    const first = await run(centre, "middle");
    if (judge.doubts(first)) {
      later(async () => {
        const { probabilities } = await lookAgain(first, centre, mirrored, lookAt("middle"));
        return judge.judge(probabilities, { first, small });
      });
    }
    return judge.judge(first, { small });
  }
  const look = (square: Pixels, part: "middle" | "end") => lookTwice(judge, square, mirrored, lookAt(part));
  if (!all) return judgeSquares(judge, squares, look);
  const first = await run(centre, "middle");
  const second = isSure(first) ? undefined : await run(mirrored(centre), "secondLook");
  const said = second && judge.doubts(first) ? meanOf(first, second) : first;
  return { ...judge.judge(said, { first, small }), looks: second ? [first, second] : [first] };
}
