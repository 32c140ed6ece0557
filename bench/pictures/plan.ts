export type Format = "jpeg" | "png" | "webp" | "avif";

/** One picture to make. */
export interface Spec {
  readonly name: string;
  readonly format: Format;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Longest sides in pixels and how many pictures have such: most as pages carry them, some straight from a camera. */
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
/** How many of twenty; a PNG is made of none of the largest, as nobody serves such. */
const FORMATS: readonly Format[] = [
  ...new Array<Format>(12).fill("jpeg"),
  ...new Array<Format>(3).fill("png"),
  ...new Array<Format>(3).fill("webp"),
  ...new Array<Format>(2).fill("avif"),
];
const MAX_PNG = 1280;

/** Prime to the counts below: taken in these steps, sizes and formats come well mixed. */
const STEP = 47;

/** 150 pictures from 64 pixels to 12 megapixels (4000 × 3000), every fourth upright; always the same ones. */
export const DISTINCT: readonly Spec[] = plan(
  "page",
  SIDES.flatMap(([side, count]) => new Array<number>(count).fill(side)),
);

/** What models are warmed with: pictures that the page does not have, as large as most. */
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
