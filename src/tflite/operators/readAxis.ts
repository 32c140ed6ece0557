import type { Bad } from "./operator";

/**
 * Resolves an axis that may be counted from the end (-1 is the last). Axis 0 is refused: it holds the pictures of a
 * batch, which must never mix.
 */
export function readAxis(axis: number, rank: number, bad: Bad): number {
  const counted = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(counted) || counted < 0 || counted >= rank) throw bad("tflite_no_axis_of", axis, rank);
  if (counted === 0) throw bad("tflite_along_batch");
  return counted;
}
