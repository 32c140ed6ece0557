/**
 * Share of the shorter side that the model sees, in the middle of the picture: the crop with which its makers measured
 * the model.
 * https://github.com/tensorflow/models/blob/master/research/slim/preprocessing/inception_preprocessing.py
 */
const CENTRAL = 0.875;

/** Where a square lies in a picture, in pixels, which need not be whole. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** The square in the middle of a picture, which is classified first. */
export function centreSquare({ width, height }: { readonly width: number; readonly height: number }): Square {
  const side = Math.min(width, height) * CENTRAL;
  return { left: (width - side) / 2, top: (height - side) / 2, side };
}
