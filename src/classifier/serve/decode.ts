import type { Squares } from "../pixels/squares/cutSquares";

/** Gives the squares of a picture at a size. */
export type Decode = (size: number) => Promise<Squares>;
