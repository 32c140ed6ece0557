/** Number of steps: the weights no longer change in their int8 form. */
const STEPS = 300;
const POWER_STEPS = 30;

/**
 * Finds the weights and the bias of least logistic loss, by accelerated gradient descent. Deterministic.
 * https://en.wikipedia.org/wiki/Gradient_descent#Fast_gradient_methods
 *
 * @param rows features of each picture, centred
 * @param yes whether it is of the class that the log-odds are for
 * @param shares weight of each picture; they sum to 1
 * @param penalty L2, on half the squared length of the weights
 */
export function leastLoss(
  rows: readonly Float32Array[],
  yes: readonly boolean[],
  shares: readonly number[],
  penalty: number,
): { readonly weights: Float64Array; readonly bias: number } {
  const size = rows[0]?.length ?? 0;
  const rate = 1 / (Math.max(1, largestEigenvalue(rows, shares)) / 4 + penalty);
  let weights = new Float64Array(size + 1);
  let ahead = weights.slice();
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(size + 1);
    for (const [at, row] of rows.entries()) {
      const probability = 1 / (1 + Math.exp(-(dot(row, ahead) + (ahead[size] ?? 0))));
      const error = (shares[at] ?? 0) * (probability - Number(yes[at]));
      addTimes(slope, error, row);
      slope[size] = (slope[size] ?? 0) + error;
    }
    const next = ahead.map((weight, i) => weight - rate * ((slope[i] ?? 0) + (i < size ? penalty * weight : 0)));
    const momentum = (step - 1) / (step + 2);
    ahead = next.map((weight, i) => weight + momentum * (weight - (weights[i] ?? 0)));
    weights = next;
  }
  return { weights: weights.slice(0, size), bias: weights[size] ?? 0 };
}

/** Of the features' covariance, by power iteration: what the step's length must not exceed. */
function largestEigenvalue(rows: readonly Float32Array[], shares: readonly number[]): number {
  let vector = new Float64Array(rows[0]?.length ?? 0).map((_, i) => Math.sin(i + 1));
  let length = 1;
  for (let step = 0; step < POWER_STEPS; step++) {
    const image = new Float64Array(vector.length);
    for (const [at, row] of rows.entries()) addTimes(image, (shares[at] ?? 0) * dot(row, vector), row);
    length = Math.hypot(...image) || 1;
    vector = image.map((value) => value / length);
  }
  return length;
}

function dot(row: Float32Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number);
  return sum;
}

function addTimes(sum: Float64Array, factor: number, row: Float32Array): void {
  for (let i = 0; i < row.length; i++) sum[i] = (sum[i] as number) + factor * (row[i] as number);
}
