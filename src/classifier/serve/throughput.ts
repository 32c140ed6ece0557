/** So many of the latest runs count. */
const RUNS_KEPT = 50;

/** How long pictures take, where runs of several at a time may overlap: each stretch of time counts once. */
export class Throughput {
  private readonly runs: { readonly milliseconds: number; readonly pictures: number }[] = [];
  private counted = 0;

  /** @param start when the run began, by `performance.now()`; it ends now */
  ended(start: number, pictures: number): void {
    const now = performance.now();
    this.runs.push({ milliseconds: now - Math.max(start, this.counted), pictures });
    this.runs.splice(0, this.runs.length - RUNS_KEPT);
    this.counted = now;
  }

  /** Over the latest runs; undefined before the first. */
  get millisecondsPerPicture(): number | undefined {
    const sum = (of: "milliseconds" | "pictures") => this.runs.reduce((total, run) => total + run[of], 0);
    return this.runs.length > 0 ? sum("milliseconds") / sum("pictures") : undefined;
  }
}
