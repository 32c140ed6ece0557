import type { Judge } from "./judge";

/** Probabilities for a square, one for each class. */
export interface Look {
  readonly first: Float32Array;
  /** The same, or where they left doubt their mean with those for the mirrored square. */
  readonly probabilities: Float32Array;
}

/** Gives the probabilities for a square, for the first time or again. */
type Run<Pixels> = (square: Pixels, again: boolean) => Promise<Float32Array>;

/**
 * Looks at a square, and at its mirror image where that leaves doubt: nearly everything can be seen from either side, and
 * where a network says something else then, it was not sure.
 */
export async function lookTwice<Pixels>(
  judge: Pick<Judge, "doubts">,
  square: Pixels,
  mirror: (square: Pixels) => Pixels,
  run: Run<Pixels>,
): Promise<Look> {
  const first = await run(square, false);
  return judge.doubts(first) ? lookAgain(first, square, mirror, run) : { first, probabilities: first };
}

/**
 * The second look, at the mirror image.
 *
 * @param first the probabilities at first sight
 */
export async function lookAgain<Pixels>(
  first: Float32Array,
  square: Pixels,
  mirror: (square: Pixels) => Pixels,
  run: Run<Pixels>,
): Promise<Look> {
  return { first, probabilities: meanOf(first, await run(mirror(square), true)) };
}

/** What follows from two looks. */
export const meanOf = (first: Float32Array, second: Float32Array): Float32Array =>
  first.map((probability, i) => (probability + (second[i] ?? 0)) / 2);
