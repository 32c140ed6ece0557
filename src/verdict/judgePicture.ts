import type { Verdict } from "../protocol/answer";
import type { Judge } from "./judge";
import { judgeSquares, type Purpose, type Squares } from "./judgeSquares";
import { lookTwice } from "./lookTwice";
import { mirrored } from "./mirrored";

type Pixels = Uint8Array<ArrayBuffer>;

export interface HowToJudge {
  readonly all?: boolean | undefined;
  readonly smooth?: (probabilities: Float32Array) => Float32Array;
}

/**
 * Has a model look at the squares of a picture, as often as that may say more, and says what they show.
 *
 * @param run gives the probabilities for a square (RGB, size × size × 3), one for each class
 * @param all whether the verdict is about the centre alone, with the probability of every class
 * @param smooth joins the probabilities with those of the frames before; the verdict is then about the centre alone, and
 * the frames before are the other looks
 */
export async function judgePicture(
  judge: Judge,
  squares: Squares<Pixels>,
  run: (square: Pixels, purpose: Purpose) => Promise<Float32Array>,
  { all, smooth }: HowToJudge,
): Promise<Omit<Verdict, "model" | "engine">> {
  const look = (square: Pixels, part: "middle" | "end") =>
    lookTwice(judge, square, mirrored, (pixels, again) => run(pixels, again ? "secondLook" : part));
  if (smooth) {
    return judge.judge(smooth(await run(squares.centre, "middle")), { small: squares.small });
  }
  if (!all) return judgeSquares(judge, squares, look);
  const { first, probabilities } = await look(squares.centre, "middle");
  return { ...judge.judge(probabilities, { first, small: squares.small }), probabilities };
}
