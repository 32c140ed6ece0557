import { pause } from "../../async/pause";
import { type ClassedRows, fitHead } from "../solve/fitHead";
import { scoresIn } from "./scoresIn";

/** Shares of the examples that are learnt from; with all of them, cross-validation has done it already. */
const SHARES = [0.25, 0.5, 0.75];
/** Number of times that each share is learnt from, so that it takes no longer than what else is to be done. */
const TURNS = 5;
/** Standard deviations by which all examples must be better than half of them: by chance they are in one of twenty. */
const CLEARLY = 1.64;
/** Number of examples below which it is not known that more would not help. */
const MANY = 60;
/** Accuracy from which on there is little left to win. */
const NEARLY_ALL = 0.97;

/** How good a head is that has learnt from some of the examples. */
interface CurvePoint {
  /** Mean number of examples that it has learnt from. */
  readonly count: number;
  readonly accuracy: number;
}

export interface LearningCurve {
  /** From the fewest examples to the most. */
  readonly points: readonly CurvePoint[];
  /** Whether more examples are likely to help, as far as these tell. */
  readonly more: "helps" | "hardly" | "unclear";
}

/** What cross-validation was of, and what it has found. */
interface Validated {
  /** The categories' examples, and after them strangers. */
  readonly rows: ClassedRows;
  /** Number of classes, that of the strangers included. */
  readonly labels: number;
  readonly categories: number;
  readonly l2: number;
  /** The part of each row, in which each category is spread evenly in the examples' order. */
  readonly parts: Int32Array;
  /** Whether each of the examples was right when it was left out. */
  readonly right: readonly boolean[];
  /** What the examples of a category are ordered by, such as a hash: the first of them are learnt from. */
  readonly order: readonly string[];
}

/**
 * How much is known from a quarter, half and three quarters of the examples of each category, tested on those that were
 * left out: where the curve still rises, more examples are worth their while.
 */
export async function learningCurve(signal: AbortSignal, validated: Validated): Promise<LearningCurve> {
  const { rows, labels, categories, l2, parts, right, order } = validated;
  const turnOf = (row: number) => (parts[row] as number) % TURNS;
  const ranks = ranksOf(rows.classes, order);
  const said = SHARES.map((): boolean[] => []);
  const used = SHARES.map(() => 0);
  for (let turn = 0; turn < TURNS; turn++) {
    let start: Float64Array | undefined;
    for (const [at, share] of SHARES.entries()) {
      await pause(0);
      signal.throwIfAborted();
      const use = (row: number) => turnOf(row) !== turn && (ranks[row] ?? 0) < share;
      start = await fitHead(signal, rows, labels, l2, use, { start, near: start !== undefined });
      for (let row = 0; row < right.length; row++) {
        if (use(row)) used[at] = (used[at] as number) + 1;
        if (turnOf(row) !== turn) continue;
        const scores = scoresIn(rows, row, start, labels).subarray(0, categories);
        (said[at] as boolean[])[row] = scores.indexOf(Math.max(...scores)) === rows.classes[row];
      }
    }
  }
  const points = said.map((each, at) => ({ count: Math.round((used[at] as number) / TURNS), accuracy: shareOf(each) }));
  const others = right.length - right.length / new Set(parts.subarray(0, right.length)).size;
  points.push({ count: Math.round(others), accuracy: shareOf(right) });
  return { points, more: worthOf(said[SHARES.indexOf(0.5)] ?? right, right) };
}

/** The rank of each example in its category, from 0 to below 1. */
function ranksOf(classes: Int32Array, order: readonly string[]): number[] {
  const places = new Map<number, number[]>();
  for (const row of order.keys()) {
    const label = classes[row] as number;
    places.set(label, [...(places.get(label) ?? []), row]);
  }
  const ranks: number[] = [];
  for (const own of places.values()) {
    own.sort((a, b) => ((order[a] as string) < (order[b] as string) ? -1 : 1));
    for (const [i, row] of own.entries()) ranks[row] = i / own.length;
  }
  return ranks;
}

const shareOf = (said: readonly boolean[]) => said.filter((each) => each).length / said.length;

/** Compares what is right with all examples and with half of them, one by one: most are the same with both. */
function worthOf(half: readonly boolean[], all: readonly boolean[]): LearningCurve["more"] {
  const gained = all.filter((right, i) => right && !half[i]).length;
  const lost = all.filter((right, i) => !right && half[i]).length;
  if (all.length >= MANY && shareOf(all) >= NEARLY_ALL) return "hardly";
  if (gained - lost > CLEARLY * Math.sqrt(gained + lost)) return "helps";
  return all.length < MANY ? "unclear" : "hardly";
}
