import type { GateRule } from "../models/entry";

/** Natural logarithm of a probability, of 1e-12 at least: that of 0 is infinite. */
export const logOf = (probability: number): number => Math.log(Math.max(probability, 1e-12));

/**
 * Tells pictures of things that a model knows from pictures that show none of them: a logistic regression on the
 * centred logarithms of all its probabilities. docs/models.md says what it was fitted on, and how well it tells them
 * apart.
 */
export class Gate {
  private readonly weights: Int8Array;

  constructor(private readonly rule: GateRule) {
    this.weights = Int8Array.from(atob(rule.weights), (byte) => (byte.charCodeAt(0) << 24) >> 24);
  }

  /** @returns log-odds that the picture shows something that the model knows, as in the pictures of the fit */
  score(probabilities: Float32Array): number {
    const { scale, bias } = this.rule;
    let sum = 0;
    let weighed = 0;
    let weight = 0;
    for (let i = 0; i < this.weights.length; i++) {
      const w = this.weights[i] as number;
      const log = logOf(probabilities[i] ?? 0);
      sum += log;
      weighed += w * log;
      weight += w;
    }
    return scale * (weighed - (weight * sum) / this.weights.length) + bias;
  }
}
