import { pause } from "../../async/pause";
import { coordinates } from "../solve/coordinates";
import { type ClassedRows, fitHead } from "../solve/fitHead";
import { scoresIn } from "./scoresIn";

/** Strengths of the regularisation that are tried, the strongest first, from which the way to the next is short. */
const L2 = [2e-4, 5e-5, 1.5e-5];

/**
 * Numbers that are left of a row's features here, where only the strength of the regularisation and what to expect of the
 * head are found: learning from all of them, for each part and each strength, would take ten times as long.
 */
const MOST_NUMBERS = 128;

/** What heads say of the rows that they have not learnt from. */
export interface Validated {
  /** The strength that served best. */
  readonly l2: number;
  /** [rows, labels] */
  readonly scores: Float64Array;
  /** The same rows in fewer numbers, from which that was found. */
  readonly short: ClassedRows;
}

/**
 * Learns from all parts of the rows but one, and tests on that, in turn, for each strength of the regularisation. The
 * best is the one whose probabilities are the truest.
 *
 * @param report called with the share of the parts that are done
 * @param parts the part of each row
 */
export async function crossValidate(
  signal: AbortSignal,
  rows: ClassedRows,
  labels: number,
  parts: Int32Array,
  report: (share: number) => void = () => {},
): Promise<Validated> {
  const most = Math.min(MOST_NUMBERS, rows.width);
  const short = { ...rows, width: most, features: await coordinates(signal, rows.features, rows.width, most) };
  const found = L2.map((l2) => ({ l2, scores: new Float64Array(rows.classes.length * labels) }));
  const all = [...new Set(parts)];
  for (const [done, part] of all.entries()) {
    report(done / all.length);
    let point: Float64Array | undefined;
    for (const { l2, scores } of found) {
      await pause(0);
      signal.throwIfAborted();
      point = await fitHead(signal, short, labels, l2, (row) => parts[row] !== part, { start: point });
      for (const [row, own] of parts.entries())
        if (own === part) scores.set(scoresIn(short, row, point, labels), row * labels);
    }
  }
  const losses = found.map(({ scores }) => lossOf(scores, rows.classes, labels));
  const { l2, scores } = found[losses.indexOf(Math.min(...losses))] as (typeof found)[number];
  return { l2, scores, short };
}

/** The mean logarithmic loss, each class counting the same. */
function lossOf(scores: Float64Array, classes: Int32Array, labels: number): number {
  const sums = new Float64Array(labels);
  const numbers = new Float64Array(labels);
  for (const [row, label] of classes.entries()) {
    const own = scores.subarray(row * labels, (row + 1) * labels);
    const most = Math.max(...own);
    const sum = own.reduce((total, each) => total + Math.exp(each - most), 0);
    sums[label] = (sums[label] as number) + Math.log(sum) + most - (own[label] as number);
    numbers[label] = (numbers[label] as number) + 1;
  }
  return sums.reduce((total, sum, label) => total + sum / Math.max(1, numbers[label] as number), 0) / labels;
}
