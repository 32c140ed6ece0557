/** A linear classifier on a network's features: the scores are weights × features + bias. */
export interface Head {
  readonly labels: readonly string[];
  /** Row by row, one row for each label. */
  readonly weights: Float32Array;
  /** One for each label. */
  readonly bias: Float32Array;
}
