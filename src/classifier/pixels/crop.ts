/**
 * The share of the shorter side that the model sees, in the middle of the
 * picture: as its makers measured it.
 * https://github.com/tensorflow/models/blob/master/research/slim/preprocessing/inception_preprocessing.py
 */
const CENTRAL = 0.875;

/** Left, top and side of the square that is classified, in the unit of the arguments; not whole. */
export function centreSquare(width: number, height: number): { left: number; top: number; side: number } {
  const side = Math.min(width, height) * CENTRAL;
  return { left: (width - side) / 2, top: (height - side) / 2, side };
}
