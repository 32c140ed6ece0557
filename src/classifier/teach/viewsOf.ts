import { mirrored } from "../../verdict/mirrored";
import { centreSquare } from "../pixels/squares/centreSquare";
import type { Pixels, Squares } from "../pixels/squares/cutSquares";
import type { SquaresIn } from "../pixels/squares/squaresOf";

/** The square that is classified, and the whole square in the middle of a picture, which shows an eighth more. */
export const squaresToLearn: SquaresIn = (sides) => {
  const side = Math.min(sides.width, sides.height);
  return [centreSquare(sides), { left: (sides.width - side) / 2, top: (sides.height - side) / 2, side }];
};

/** The views of a picture that it is learnt from: the square that is classified, and the whole one as a mirror shows it. */
export function viewsOf({ centre, ends: [whole] }: Squares): readonly Pixels[] {
  return whole ? [centre, mirrored(whole)] : [centre];
}
