import type { Differentiable } from "./minimise";

/** Rows of features, each with its class and how much it counts. */
export interface Rows {
  readonly width: number;
  /** [rows, width] */
  readonly features: Float32Array;
  readonly classes: Int32Array;
  readonly counts: Float64Array;
}

/**
 * What a linear classifier with these weights costs: the mean logarithmic loss of its probabilities, and half the square
 * of its weights times `l2`. The point is one row of weights for each class, and after them their biases, which cost
 * nothing by themselves.
 */
export function softmaxLoss({ width, features, classes, counts }: Rows, labels: number, l2: number): Differentiable {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const scores = new Float64Array(labels);
  const biases = labels * width;
  return (point, gradient) => {
    let loss = 0;
    gradient.fill(0);
    for (let row = 0; row < classes.length; row++) {
      const count = (counts[row] as number) / total;
      if (count === 0) continue;
      const start = row * width;
      for (let label = 0; label < labels; label++) {
        scores[label] = product(point, label * width, features, start, width) + (point[biases + label] as number);
      }
      loss += count * toProbabilities(scores, classes[row] as number);
      for (let label = 0; label < labels; label++) {
        const error = count * ((scores[label] as number) - (label === classes[row] ? 1 : 0));
        addTimes(gradient, label * width, features, start, width, error);
        gradient[biases + label] = (gradient[biases + label] as number) + error;
      }
    }
    let square = 0;
    for (let i = 0; i < biases; i++) {
      const weight = point[i] as number;
      square += weight * weight;
      gradient[i] = (gradient[i] as number) + l2 * weight;
    }
    return loss + (l2 / 2) * square;
  };
}

/** Turns scores into probabilities, in place; returns the logarithmic loss of the right one. */
function toProbabilities(scores: Float64Array, right: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  const own = (scores[right] as number) - most;
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp((scores[i] as number) - most);
    scores[i] = power;
    sum += power;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
  return Math.log(sum) - own;
}

/**
 * Four sums at a time: each addition of one sum waits for the one before. Declared one by one: taken from an array, they
 * made it three times as slow. Not the same as in coordinates.ts, although it
 * reads so: one function for both kinds of arrays made learning take a quarter longer.
 */
function product(a: Float64Array, from: number, b: Float32Array, start: number, length: number): number {
  let s = 0;
  let t = 0;
  let u = 0;
  let v = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    s += (a[from + i] as number) * (b[start + i] as number);
    t += (a[from + i + 1] as number) * (b[start + i + 1] as number);
    u += (a[from + i + 2] as number) * (b[start + i + 2] as number);
    v += (a[from + i + 3] as number) * (b[start + i + 3] as number);
  }
  for (; i < length; i++) s += (a[from + i] as number) * (b[start + i] as number);
  return s + t + u + v;
}

function addTimes(
  sum: Float64Array,
  from: number,
  vector: Float32Array,
  start: number,
  length: number,
  factor: number,
): void {
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const a = (sum[from + i] as number) + factor * (vector[start + i] as number);
    const b = (sum[from + i + 1] as number) + factor * (vector[start + i + 1] as number);
    const c = (sum[from + i + 2] as number) + factor * (vector[start + i + 2] as number);
    const d = (sum[from + i + 3] as number) + factor * (vector[start + i + 3] as number);
    sum[from + i] = a;
    sum[from + i + 1] = b;
    sum[from + i + 2] = c;
    sum[from + i + 3] = d;
  }
  for (; i < length; i++) sum[from + i] = (sum[from + i] as number) + factor * (vector[start + i] as number);
}
