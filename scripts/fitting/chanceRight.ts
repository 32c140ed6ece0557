import { logOf } from "../../src/verdict/gate";
import { leastLoss } from "./leastLoss";

/** Log-odds from which on a class is as sure as can be: those of 1 are infinite. */
const MOST = 7;
/** L2 penalty, only so that there is a best fit where all are right. */
const PENALTY = 1e-5;

/**
 * Fits how often a best class is right by its probability. Counting those that are right above a threshold instead says
 * most where, by chance, many are, and a threshold that is chosen by it promises too much.
 * https://scikit-learn.org/stable/modules/calibration.html#sigmoid
 */
export async function chanceRight(
  seen: readonly { readonly probability: number; readonly right: boolean }[],
): Promise<(probability: number) => number> {
  const mean = seen.reduce((sum, { probability }) => sum + oddsOf(probability), 0) / Math.max(1, seen.length);
  const { weights, bias } = await leastLoss(
    seen.map(({ probability }) => Float32Array.of(oddsOf(probability) - mean)),
    seen.map(({ right }) => right),
    seen.map(() => 1 / seen.length),
    PENALTY,
  );
  return (probability) => 1 / (1 + Math.exp(-((weights[0] ?? 0) * (oddsOf(probability) - mean) + bias)));
}

const oddsOf = (probability: number) => Math.min(MOST, logOf(probability) - logOf(1 - probability));
