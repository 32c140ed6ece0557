import type { Head } from "../../tflite/head/head";

/**
 * Moves features so that their mean is 0, and scales them so that the mean square of a row's length is 1: then the
 * strength of the regularisation means the same for every network. All features are scaled alike, so that those that
 * hardly vary stay of little weight.
 */
export class Scale {
  private readonly mean: Float64Array;
  private readonly factor: number;

  constructor(
    rows: readonly Float32Array[],
    readonly width: number,
  ) {
    this.mean = new Float64Array(width);
    for (const row of rows) {
      for (let i = 0; i < width; i++) this.mean[i] = (this.mean[i] as number) + (row[i] as number) / rows.length;
    }
    let square = 0;
    for (const row of rows)
      for (let i = 0; i < width; i++) square += ((row[i] as number) - (this.mean[i] as number)) ** 2;
    this.factor = 1 / Math.sqrt(square / rows.length || 1);
  }

  /** @returns [rows, width] */
  apply(rows: readonly Float32Array[]): Float32Array {
    const { width, mean, factor } = this;
    const scaled = new Float32Array(rows.length * width);
    for (const [at, row] of rows.entries()) {
      for (let i = 0; i < width; i++) scaled[at * width + i] = ((row[i] as number) - (mean[i] as number)) * factor;
    }
    return scaled;
  }

  /**
   * The head on features as they were that says the same as weights and biases on scaled ones.
   * @param lean is added to the score of the last label
   */
  undo(point: Float64Array, labels: readonly string[], lean = 0): Head {
    const { width, mean, factor } = this;
    const last = labels.length - 1;
    const weights = Float32Array.from(point.subarray(0, labels.length * width), (weight) => weight * factor);
    const bias = Float32Array.from(labels, (_, label) => {
      let sum = (point[labels.length * width + label] as number) + (label === last ? lean : 0);
      for (let i = 0; i < width; i++) sum -= (weights[label * width + i] as number) * (mean[i] as number);
      return sum;
    });
    return { labels, weights, bias };
  }

  /**
   * The weights and biases on scaled features that say the same as a head does: the inverse of `undo`, also where other
   * features were scaled then. Labels that the head does not have get zeros.
   */
  redo(head: Head, labels: readonly string[], lean: number): Float64Array {
    const { width, mean, factor } = this;
    const point = new Float64Array(labels.length * (width + 1));
    for (const [label, name] of labels.entries()) {
      const before = head.labels.indexOf(name);
      if (before < 0) continue;
      let bias = (head.bias[before] as number) - (before === head.labels.length - 1 ? lean : 0);
      for (let i = 0; i < width; i++) {
        const weight = head.weights[before * width + i] as number;
        point[label * width + i] = weight / factor;
        bias += weight * (mean[i] as number);
      }
      point[labels.length * width + label] = bias;
    }
    return point;
  }
}
