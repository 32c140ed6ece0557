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

/** Maximum number of pairs that are told: whoever has more has the same pictures in two categories. */
const MOST_TWINS = 1_000;
/** Number of scenes that a category must have for examples to be left out scene by scene. */
const MIN_SCENES = 3;

/** Two examples of different categories that show the same picture: their content. */
export type Twins = readonly [one: string, other: string];

/** How few of a category's pictures differ from each other. */
export interface Alike {
  readonly category: number;
  readonly pictures: number;
  readonly different: number;
}

interface Seen {
  readonly category: number;
  readonly content: string;
  /** What a network knows of it. */
  readonly features: Float32Array;
}

interface Likeness {
  /** Pairs of different categories, the most alike first. */
  readonly twins: readonly Twins[];
  /**
   * Of each example, a name for what it shares with others of its category that are the same picture, as photographs of one
   * burst are: to know how good a head is, all of them have to be left out together. Where a category has hardly more than
   * one, its examples are taken for different ones all the same: without it, nothing could be known.
   */
  readonly scenes: readonly string[];
  /** Categories of which at least every other picture is the same as another. */
  readonly alike: readonly Alike[];
}

/**
 * Which examples are the same picture as the network sees it, though their files differ: saved again, at another size, or
 * frames of one film.
 */
export async function likenessIn(signal: AbortSignal, examples: readonly Seen[]): Promise<Likeness> {
  const breathe = breather(signal, BREATH_MS);
  const units = examples.map(({ features }) => unitOf(features));
  let found: { readonly twins: Twins; readonly apart: number }[] = [];
  const mostAlike = () => found.sort((a, b) => a.apart - b.apart).slice(0, MOST_TWINS);
  const roots = examples.map((_, i) => i);
  const rootOf = (place: number): number => {
    let i = place;
    // Shorter for the next who asks: R. E. Tarjan, Efficiency of a good but not linear set union algorithm, 1975.
    for (; roots[i] !== i; i = roots[i] as number) roots[i] = roots[roots[i] as number] as number;
    return i;
  };
  for (const [i, one] of examples.entries()) {
    await breathe();
    for (const [j, other] of examples.slice(0, i).entries()) {
      const together = one.category === other.category;
      if (together && rootOf(i) === rootOf(j)) continue;
      const apart = squaredDistance(units[i] as Float32Array, units[j] as Float32Array, 2 * (1 - SAME));
      if (!(apart <= 2 * (1 - SAME))) continue;
      if (together) roots[rootOf(i)] = rootOf(j);
      else found.push({ twins: [other.content, one.content], apart });
      if (found.length >= 2 * MOST_TWINS) found = mostAlike();
    }
  }
  return { twins: mostAlike().map(({ twins }) => twins), ...groupedBy(examples, rootOf) };
}

function groupedBy(examples: readonly Seen[], rootOf: (place: number) => number): Pick<Likeness, "scenes" | "alike"> {
  const scenes = new Map<number, string>();
  const different = new Map<number, Set<number>>();
  for (const [i, { category, content }] of examples.entries()) {
    const root = rootOf(i);
    const before = scenes.get(root);
    if (before === undefined || content < before) scenes.set(root, content);
    different.set(category, (different.get(category) ?? new Set()).add(root));
  }
  const pictures = (category: number) => examples.filter((one) => one.category === category).length;
  const counts = [...different].map(([category, { size }]) => ({
    category,
    pictures: pictures(category),
    different: size,
  }));
  const few = new Set(counts.flatMap((count) => (count.different < MIN_SCENES ? count.category : [])));
  return {
    scenes: examples.map(({ category, content }, i) =>
      few.has(category) ? content : (scenes.get(rootOf(i)) ?? content),
    ),
    alike: counts.filter((count) => 2 * count.different <= count.pictures).sort((a, b) => a.category - b.category),
  };
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
