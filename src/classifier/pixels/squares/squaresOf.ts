import type { Sides } from "../header/sides";
import { centreSquare, type Square } from "./centreSquare";

/** Ratio of the sides from which on a picture is looked at in three places: an object near an end is not in the middle. */
const WIDE = 1.6;
/** The same from which on its ends show less than half of what the middle does. */
const APART = 2;

/** Which squares of a picture are cut out of it, the first in its middle. */
export type SquaresIn = (sides: Sides) => readonly [Square, ...Square[]];

const ratioOf = ({ width, height }: Sides) => Math.max(width, height) / Math.min(width, height);

/** Whether the squares at the ends may show something else than the one in the middle, even where that is recognised. */
export const areApart = (sides: Sides): boolean => ratioOf(sides) >= APART;

/**
 * The squares of a picture that are classified: that in the middle, then those at both ends of a long picture, as far from
 * its edges as that of a square picture is: models are fitted on such.
 */
export const squaresOf: SquaresIn = (sides) => {
  const centre = centreSquare(sides);
  if (ratioOf(sides) < WIDE) return [centre];
  const { width, height } = sides;
  const [along, across] = width > height ? (["left", "top"] as const) : (["top", "left"] as const);
  const margin = centre[across];
  const last = Math.max(width, height) - centre.side - margin;
  return [centre, { ...centre, [along]: margin }, { ...centre, [along]: last }];
};
