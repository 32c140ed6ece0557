/**
 * The share of the shorter side that the model sees, in the middle of the
 * picture: as its makers measured it.
 * https://github.com/tensorflow/models/blob/master/research/slim/preprocessing/inception_preprocessing.py
 */
const CENTRAL = 0.875;

/** Left, top and side of the square that is classified, in the unit of the arguments. */
export function centreSquare(width: number, height: number): { left: number; top: number; side: number } {
  const side = Math.max(1, Math.round(Math.min(width, height) * CENTRAL));
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), side };
}
