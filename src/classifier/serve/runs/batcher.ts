import { abortable } from "../../../async/abortable";
import type { Purpose } from "../../../verdict/judgeSquares";
import type { LoadedModel } from "../../engines/engine";

type Run = LoadedModel["run"];

/** A square of a picture that waits for a run. */
interface WaitingSquare {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
  resolve(probabilities: Float32Array): void;
  reject(error: unknown): void;
}

/**
 * Runs pictures in the order in which they come, on whichever copy of the model is
 * free. While all copies are at work pictures gather; they run at the model's batch
 * if there are enough, else one by one: the sizes that the model has proven itself
 * at. No picture waits for a batch to fill, and the first of a copy, whose runs take longest in the beginning, for no other.
 *
 * Further squares of a picture have a queue of their own, which has its turn where the first is empty. They run one by
 * one, so that a picture that comes meanwhile waits for one run at most.
 */
export class Batcher {
  private readonly waiting: Record<"first" | "later", WaitingSquare[]> = { first: [], later: [] };
  /** Idle copies of the model. */
  private readonly free: Run[] = [];
  /** Copies that have had a picture. */
  private readonly begun = new WeakSet<Run>();
  private working = 0;
  private yieldingUntil = Number.NEGATIVE_INFINITY;

  /**
   * @param copiesWhileYielding number of copies that may work at once while a processor is left to others; one always may
   * @param counts number of squares that were asked for, by what for: is counted up
   */
  constructor(
    private readonly batch: number,
    private readonly copiesWhileYielding: number,
    readonly counts: Record<Purpose, number> = { middle: 0, end: 0, secondLook: 0 },
  ) {}

  /** Adds a copy of the model. */
  runOn(run: Run): void {
    this.free.push(run);
    this.start();
  }

  /** Whether there are waiting pictures for one more copy to run. */
  get behind(): boolean {
    return this.waiting.first.length > 0 && this.mayStart;
  }

  /** Leaves a processor to others from the next run on, until a time by `performance.now()`. */
  yieldCpu(until: number): void {
    this.yieldingUntil = until;
  }

  /** The probabilities for one square; rejects with the signal's reason once it is aborted. */
  enqueue(signal: AbortSignal, pixels: Uint8Array<ArrayBuffer>, purpose: Purpose = "middle"): Promise<Float32Array> {
    this.counts[purpose]++;
    const result = new Promise<Float32Array>((resolve, reject) => {
      if (!signal.aborted)
        this.waiting[purpose === "middle" ? "first" : "later"].push({ pixels, signal, resolve, reject });
    });
    this.start();
    return abortable(signal, result);
  }

  private get mayStart(): boolean {
    return this.working < Math.max(1, this.copiesWhileYielding) || performance.now() >= this.yieldingUntil;
  }

  private start(): void {
    const { first, later } = this.waiting;
    const run = first.length + later.length > 0 && this.mayStart ? this.free.pop() : undefined;
    if (run) void this.work(run);
  }

  private async work(run: Run): Promise<void> {
    while (this.mayStart) {
      const next = this.next(this.begun.has(run) ? this.batch : 1);
      if (next.length === 0) break;
      this.begun.add(run);
      this.working++;
      await runTogether(run, next);
      this.working--;
    }
    this.free.push(run);
  }

  /** What is to be run now, one or a whole batch; none where nothing waits. */
  private next(batch: number): WaitingSquare[] {
    const { waiting } = this;
    for (const turn of ["first", "later"] as const) waiting[turn] = waiting[turn].filter((one) => !one.signal.aborted);
    const { first, later } = waiting;
    return first.length > 0 ? first.splice(0, first.length >= batch ? batch : 1) : later.splice(0, 1);
  }
}

async function runTogether(run: Run, next: readonly WaitingSquare[]): Promise<void> {
  const length = next[0]?.pixels.length ?? 0;
  const together = new Uint8Array(next.length * length);
  next.forEach(({ pixels }, i) => {
    together.set(pixels, i * length);
  });
  try {
    const results = await run(together, next.length);
    const classes = results.length / next.length;
    next.forEach(({ resolve }, i) => {
      resolve(results.slice(i * classes, (i + 1) * classes));
    });
  } catch (error) {
    for (const { reject } of next) reject(error);
  }
}
