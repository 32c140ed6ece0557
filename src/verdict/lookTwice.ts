import type { Judge } from "./judge";

/** Probabilities for a square, one for each class. */
export interface Look {
  readonly first: Float32Array;
  /** The same, or where they left doubt their mean with those for the mirrored square. */
  readonly probabilities: Float32Array;
}

/**
 * Looks at a square, and at its mirror image where that leaves doubt: nearly everything can be seen from either side, and
 * where a network says something else then, it was not sure.
 *
 * @param run gives the probabilities for a square, for the first time or again
 */
export async function lookTwice<Pixels>(
  judge: Pick<Judge, "doubts">,
  square: Pixels,
  mirror: (square: Pixels) => Pixels,
  run: (square: Pixels, again: boolean) => Promise<Float32Array>,
): Promise<Look> {
  const first = await run(square, false);
  if (!judge.doubts(first)) return { first, probabilities: first };
  const second = await run(mirror(square), true);
  return { first, probabilities: first.map((probability, i) => (probability + (second[i] ?? 0)) / 2) };
}
