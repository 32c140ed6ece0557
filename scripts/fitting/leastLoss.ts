import { type Differentiable, minimise } from "../../src/learn/solve/minimise";

/** Length of the gradient, as a share of its first, at which the weights no longer change in their int8 form. */
const TOLERANCE = 1e-6;
/** Maximum number of steps: a gate takes some sixty. */
const MAX_STEPS = 1000;

/**
 * Finds the weights and the bias of least logistic loss. Deterministic.
 *
 * @param rows features of each picture, centred
 * @param yes whether it is of the class that the log-odds are for
 * @param shares weight of each picture; they sum to 1
 * @param penalty L2, on half the squared length of the weights
 */
export async function leastLoss(
  rows: readonly Float32Array[],
  yes: readonly boolean[],
  shares: readonly number[],
  penalty: number,
): Promise<{ readonly weights: Float64Array; readonly bias: number }> {
  const size = rows[0]?.length ?? 0;
  const loss: Differentiable = (point, gradient) => {
    gradient.fill(0);
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const weight = point[i] as number;
      sum += (penalty * weight * weight) / 2;
      gradient[i] = penalty * weight;
    }
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as Float32Array;
      const odds = dot(row, point) + (point[size] as number);
      // Of the class that it is not of.
      const against = yes[at] ? -odds : odds;
      const share = shares[at] as number;
      sum += share * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
      const error = (share / (1 + Math.exp(-against))) * (yes[at] ? -1 : 1);
      addTimes(gradient, error, row);
      gradient[size] = (gradient[size] as number) + error;
    }
    return sum;
  };
  const point = new Float64Array(size + 1);
  await minimise(new AbortController().signal, loss, point, TOLERANCE, MAX_STEPS);
  return { weights: point.slice(0, size), bias: point[size] ?? 0 };
}

/** Four sums at a time: each addition to one waits for the one before. */
function dot(row: Float32Array, weights: Float64Array): number {
  let [s, t, u, v] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < row.length; i += 4) {
    s += (row[i] as number) * (weights[i] as number);
    t += (row[i + 1] as number) * (weights[i + 1] as number);
    u += (row[i + 2] as number) * (weights[i + 2] as number);
    v += (row[i + 3] as number) * (weights[i + 3] as number);
  }
  for (; i < row.length; i++) s += (row[i] as number) * (weights[i] as number);
  return s + t + u + v;
}

function addTimes(sum: Float64Array, factor: number, row: Float32Array): void {
  for (let i = 0; i < row.length; i++) sum[i] = (sum[i] as number) + factor * (row[i] as number);
}
