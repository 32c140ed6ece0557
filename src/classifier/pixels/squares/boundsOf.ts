import type { Sides } from "../header/sides";
import type { Square } from "./centreSquare";

/** A part of a picture, in whole pixels. */
export interface Part extends Sides {
  readonly left: number;
  readonly top: number;
}

/** Pixels beyond the last even one: a square's edges are rounded, its left edge and its side by up to half a pixel each. */
const ROOM = 4;

/**
 * The part of a picture that holds all of these squares. Its edges are even, since colours may be stored at half the
 * resolution, but for those of the picture itself.
 */
export function boundsOf(squares: readonly Square[], { width, height }: Sides): Part {
  const left = even(Math.min(...squares.map((square) => square.left)));
  const top = even(Math.min(...squares.map((square) => square.top)));
  const right = even(Math.max(...squares.map((square) => square.left + square.side))) + ROOM;
  const bottom = even(Math.max(...squares.map((square) => square.top + square.side))) + ROOM;
  return { left, top, width: Math.min(width, right) - left, height: Math.min(height, bottom) - top };
}

const even = (length: number) => 2 * Math.floor(length / 2);
