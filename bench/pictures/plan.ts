export type Format = "jpeg" | "png" | "webp" | "avif";

/** One picture to make. */
export interface Spec {
  readonly name: string;
  readonly format: Format;
  /** Width in pixels, like `height`. */
  readonly width: number;
  readonly height: number;
}

/** Longest sides in pixels, each with its number of pictures: most as pages carry them, some straight from a camera. */
const SIDES: readonly (readonly [side: number, count: number])[] = [
  [64, 5],
  [128, 7],
  [240, 20],
  [320, 20],
  [500, 30],
  [800, 28],
  [1280, 26],
  [2048, 8],
  [4000, 6],
];
/** Formats of twenty pictures. */
const FORMATS: readonly Format[] = [
  ...new Array<Format>(12).fill("jpeg"),
  ...new Array<Format>(3).fill("png"),
  ...new Array<Format>(3).fill("webp"),
  ...new Array<Format>(2).fill("avif"),
];
/** Longest side of a PNG in pixels: nobody serves larger ones. */
const MAX_PNG = 1280;

/** Step through the lists, coprime to their lengths, so that sizes and formats are well mixed. */
const STEP = 47;

/** 150 pictures from 64 pixels to 12 megapixels (4000 × 3000), every fourth of them upright; always the same. */
export const DISTINCT: readonly Spec[] = plan(
  "page",
  SIDES.flatMap(([side, count]) => new Array<number>(count).fill(side)),
);

/** Pictures to warm models with: none of the page's, and as large as most of them. */
export const WARMING: readonly Spec[] = plan("warm", new Array<number>(12).fill(500));

function plan(prefix: string, sides: readonly number[]): Spec[] {
  return sides.map((_, i) => {
    const side = sides[(i * STEP) % sides.length] ?? 0;
    const wanted = FORMATS[(i * STEP) % FORMATS.length] ?? "jpeg";
    const format = wanted === "png" && side > MAX_PNG ? "jpeg" : wanted;
    const other = Math.round((side * 3) / 4);
    const [width, height] = i % 4 ? [side, other] : [other, side];
    return { name: `${prefix}-${i}-${width}x${height}.${format}`, format, width, height };
  });
}
