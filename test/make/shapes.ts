import { mosaicJpeg } from "./jpeg";
import { randomIntegers } from "./random";

const SIDE = 12;

type Kind = "discs" | "stripes" | "crosses";

/** A picture of a disc, of stripes or of a cross, unlike any other. */
export function shape(kind: Kind, seed: number): Uint8Array {
  const random = randomIntegers(seed);
  const [x0, y0, hue] = [4 + random(5), 4 + random(5), random(120)];
  const lit: Record<Kind, (x: number, y: number) => boolean> = {
    discs: (x, y) => (x - x0) ** 2 + (y - y0) ** 2 < 14,
    stripes: (x) => (x + random(1) + x0) % 4 < 2,
    crosses: (x, y) => Math.abs(x - x0) < 1 || Math.abs(y - y0) < 1,
  };
  const colour = (x: number, y: number) => (lit[kind](x, y) ? [230, 100 + hue, 140] : [30, 128, 90 + hue]);
  return mosaicJpeg({ width: SIDE, height: SIDE, components: 3, colour });
}
