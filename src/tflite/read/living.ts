import { elements, type Tensor } from "../tensor";

/**
 * Maximum number of values that are needed at one time, 2^26, or 256 MB in float32: twice the largest tensor that may be
 * computed, and four times what EfficientNet-B7 needs for the largest of its own.
 */
export const MAX_LIVING = 1 << 26;

/**
 * How many values an engine keeps while it runs a model: each computed tensor from its step until the last one that
 * takes it, or to the end where none does.
 */
export class Living {
  /** For each step, the tensors that it takes for the last time. */
  private readonly ending = new Map<number, number[]>();
  private readonly sizes = new Map<number, number>();
  private total = 0;

  /** @param inputs the numbers of the tensors that each step takes */
  constructor(inputs: readonly (readonly number[])[]) {
    const last = new Map<number, number>();
    for (const [step, indices] of inputs.entries()) for (const index of indices) last.set(index, step);
    for (const [index, step] of last) this.endingAt(step).push(index);
  }

  private endingAt(step: number): number[] {
    const ending = this.ending.get(step) ?? [];
    this.ending.set(step, ending);
    return ending;
  }

  /** Number of values in memory while `step` computes `output`. To be asked for each step in turn. */
  after(step: number, output: Tensor): number {
    for (const index of this.endingAt(step - 1)) this.total -= this.sizes.get(index) ?? 0;
    const size = elements(output.shape);
    this.sizes.set(output.index, size);
    this.total += size;
    return this.total;
  }
}
