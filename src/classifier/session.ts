import type { ModelEntry } from "../models/entry";
import { loadFiles } from "../models/load";
import { fastest, readSpeeds } from "../models/speed";
import type { EngineId, Verdict } from "../protocol/answer";
import type { EngineChoice } from "../protocol/picture";
import type { Graph } from "../tflite/graph";
import { Batches } from "./batches";
import { type Attempt, type Chosen, chooseEngine } from "./choose";
import { withDeadline } from "./deadline";
import { judge } from "./verdict";

/** Times of this many of the latest runs are kept. */
const TIMES_KEPT = 50;

/** A lost device is reported a moment after the run that it broke, and says more than that run's error. */
const LOSS_MS = 250;

const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, milliseconds, value));

/** An engine stopped working: another one should take over. */
export class EngineFailed extends Error {
  override name = "EngineFailed";

  constructor(
    readonly engine: EngineId,
    readonly reason: string,
  ) {
    super(`${engine}: ${reason}`);
  }
}

/** One model on one proven engine. */
export class Session {
  private readonly batches: Batches;
  private readonly times: number[] = [];
  private readonly failure = new AbortController();

  private constructor(
    readonly entry: ModelEntry,
    /** What the user had chosen when it was opened. */
    readonly choice: EngineChoice,
    private readonly graph: Graph,
    private readonly chosen: Chosen,
  ) {
    this.batches = new Batches(chosen.model.batch, (pixels, count) => this.run(pixels, count));
    void chosen.model.lost.then((reason) => this.fail(reason));
  }

  /** @throws Error where the model's file cannot be read, or no engine works */
  static async open(
    signal: AbortSignal,
    entry: ModelEntry,
    choice: EngineChoice,
    excluded: ReadonlyMap<EngineId, string>,
    report: (attempt: Attempt) => void,
  ): Promise<Session> {
    const [{ graph, known }, speeds] = await Promise.all([loadFiles(entry), readSpeeds(entry)]);
    const first = fastest(speeds)?.engine;
    for (const [engine, speed] of Object.entries(speeds)) {
      if ("problem" in speed) report({ engine: engine as EngineId, outcome: "failed", reason: speed.problem });
    }
    return new Session(entry, choice, graph, await chooseEngine(signal, graph, known, choice, first, excluded, report));
  }

  get engine(): EngineId {
    return this.chosen.engine.id;
  }

  get threads(): number {
    return this.chosen.model.threads;
  }

  /** Median over the latest runs; undefined before the first. */
  get millisecondsPerPicture(): number | undefined {
    return [...this.times].sort((a, b) => a - b)[this.times.length >> 1];
  }

  /**
   * @param pixels RGB, size × size × 3
   * @throws EngineFailed where the engine gives no answer, or lost its device
   */
  async classify(signal: AbortSignal, pixels: Uint8Array<ArrayBuffer>): Promise<Verdict> {
    const either = AbortSignal.any([signal, this.failure.signal]);
    const probabilities = await this.batches.add(either, pixels);
    const judgement = judge(probabilities, this.graph.labels, this.entry.verdict);
    return { ...judgement, confidentFrom: this.entry.verdict.confident, model: this.entry.id, engine: this.engine };
  }

  dispose(): void {
    this.chosen.model.dispose();
  }

  private async run(pixels: Uint8Array<ArrayBuffer>, count: number): Promise<Float32Array> {
    const { engine, model } = this.chosen;
    const start = performance.now();
    try {
      const probabilities = await withDeadline(model.run(pixels, count), engine.deadlines.run, "A run");
      if (!probabilities.every(Number.isFinite)) throw new Error("It gave numbers that are none.");
      this.times.push((performance.now() - start) / count);
      this.times.splice(0, this.times.length - TIMES_KEPT);
      return probabilities;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.fail(await Promise.race([model.lost, after(LOSS_MS, message)]));
      throw this.failure.signal.reason;
    }
  }

  private fail(reason: string): void {
    this.failure.abort(new EngineFailed(this.engine, reason));
  }
}
