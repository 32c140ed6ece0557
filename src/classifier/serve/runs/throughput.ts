/** Number of recent runs in the moving average. */
const RUNS_KEPT = 50;

/** The time that pictures take, where runs of several at a time may overlap: each stretch of time counts once. */
export class Throughput {
  private readonly runs: { readonly milliseconds: number; readonly pictures: number }[] = [];
  /** Time by `performance.now()` up to which all time is counted. */
  private countedUntil = 0;

  /** @param start when the run began, by `performance.now()`; it ends now */
  ended(start: number, pictures: number): void {
    const now = performance.now();
    this.runs.push({ milliseconds: now - Math.max(start, this.countedUntil), pictures });
    this.runs.splice(0, this.runs.length - RUNS_KEPT);
    this.countedUntil = now;
  }

  /** Average over the latest runs; undefined before the first. */
  get millisecondsPerPicture(): number | undefined {
    const sum = (of: "milliseconds" | "pictures") => this.runs.reduce((total, run) => total + run[of], 0);
    return this.runs.length > 0 ? sum("milliseconds") / sum("pictures") : undefined;
  }
}
