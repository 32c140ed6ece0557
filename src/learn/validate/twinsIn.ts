import { breather } from "../../async/breather";

/** Time in ms after which others have the thread for a moment. */
const BREATH_MS = 200;
/**
 * Cosine of the angle between what a network knows of two pictures from which on they are taken for the same one.
 * Measured: docs/teaching.md.
 */
const SAME = 0.88;
/** Number of features after which the difference of two pictures is looked at: most are far from each other by then. */
const STEP = 64;

/** Two examples of different categories that show the same picture: their content. */
export type Twins = readonly [one: string, other: string];

interface Seen {
  readonly category: number;
  readonly content: string;
  /** What a network knows of it. */
  readonly features: Float32Array;
}

/**
 * Which examples of different categories are the same picture as the network sees it, though their files differ: saved
 * again, or at another size. The most alike come first.
 */
export async function twinsIn(signal: AbortSignal, examples: readonly Seen[]): Promise<Twins[]> {
  const breathe = breather(signal, BREATH_MS);
  const units = examples.map(({ features }) => unitOf(features));
  const found: { readonly twins: Twins; readonly apart: number }[] = [];
  for (const [i, one] of examples.entries()) {
    await breathe();
    for (const [j, other] of examples.slice(0, i).entries()) {
      if (one.category === other.category) continue;
      const apart = squaredDistance(units[i] as Float32Array, units[j] as Float32Array, 2 * (1 - SAME));
      if (apart <= 2 * (1 - SAME)) found.push({ twins: [other.content, one.content], apart });
    }
  }
  return found.sort((a, b) => a.apart - b.apart).map(({ twins }) => twins);
}

/**
 * Of length 1: then the square of a distance is twice what the cosine is short of 1. Without features it is no number, and
 * near nothing.
 */
function unitOf(features: Float32Array): Float32Array {
  const length = Math.hypot(...features);
  return features.map((value) => value / length);
}

/** The square of the distance between two rows; as soon as that is more than `most`, what it is up to there. */
function squaredDistance(one: Float32Array, other: Float32Array, most: number): number {
  let sum = 0;
  for (let from = 0; from < one.length && sum <= most; from += STEP) {
    const end = Math.min(from + STEP, one.length);
    for (let i = from; i < end; i++) sum += ((one[i] as number) - (other[i] as number)) ** 2;
  }
  return sum;
}
