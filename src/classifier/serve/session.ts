import { withDeadline } from "../../async/withDeadline";
import type { KnownAnswer, ModelEntry } from "../../models/entry";
import { loadFiles } from "../../models/loadFiles";
import { fastest, readSpeeds } from "../../models/speed";
import type { EngineId, Verdict } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import type { Graph } from "../../tflite/graph";
import { judge } from "../../verdict/judge";
import { nameOfEngine } from "../../words/engineName";
import { Failed } from "../../words/failed";
import { type Reason, reasonOf } from "../../words/reason";
import type { Engine, LoadedModel } from "../engines/engine";
import { type Attempt, type Chosen, chooseEngine, loadProven } from "../select/chooseEngine";
import { Batcher } from "./batcher";
import { Throughput } from "./throughput";

/** A lost device is reported a moment after the run that it broke, and says more than that run's error. */
const LOSS_MS = 250;

const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, milliseconds, value));

/** An engine stopped working: another one should take over. */
export class EngineFailed extends Failed {
  override name = "EngineFailed";

  constructor(
    readonly engine: EngineId,
    readonly why: Reason,
  ) {
    super("engine_reason", nameOfEngine(engine), why);
  }
}

/** One model on one proven engine, in as many copies as there is work for. */
export class Session {
  private readonly batches: Batcher;
  private readonly pace = new Throughput();
  private readonly copies: LoadedModel[] = [];
  /** Another copy is being loaded, or cannot be had. */
  private growing = false;
  private readonly failure = new AbortController();
  private readonly life = new AbortController();
  readonly engine: Engine;

  private constructor(
    readonly entry: ModelEntry,
    /** What the user had chosen when it was opened. */
    readonly choice: EngineChoice,
    private readonly graph: Graph,
    private readonly known: readonly KnownAnswer[],
    { engine, model }: Chosen,
    /** The one that took the least time here, once they were timed. */
    public fastest: EngineId | undefined,
  ) {
    this.engine = engine;
    this.batches = new Batcher(model.batch, navigator.hardwareConcurrency - 1);
    this.serve(model);
  }

  /** @throws Error where the model's file cannot be read, or no engine works */
  static async open(
    signal: AbortSignal,
    entry: ModelEntry,
    choice: EngineChoice,
    excluded: ReadonlyMap<EngineId, Reason>,
    report: (attempt: Attempt) => void,
  ): Promise<Session> {
    const [{ graph, known }, speeds] = await Promise.all([loadFiles(entry), readSpeeds(entry)]);
    const first = fastest(speeds)?.engine;
    for (const [engine, speed] of Object.entries(speeds)) {
      if ("problem" in speed) report({ engine: engine as EngineId, outcome: "failed", reason: speed.problem });
    }
    const chosen = await chooseEngine(signal, graph, known, choice, first, excluded, report);
    return new Session(entry, choice, graph, known, chosen, first);
  }

  /** On how many processor threads it runs; 1 where the GPU does the work. */
  get threads(): number {
    return this.copies.length;
  }

  /** Over the latest runs; undefined before the first. */
  get millisecondsPerPicture(): number | undefined {
    return this.pace.millisecondsPerPicture;
  }

  /**
   * @param pixels RGB, size × size × 3
   * @throws EngineFailed where the engine gives no answer, or lost its device
   */
  async run(signal: AbortSignal, pixels: Uint8Array<ArrayBuffer>): Promise<Verdict> {
    const either = AbortSignal.any([signal, this.failure.signal]);
    const probabilities = await this.batches.enqueue(either, pixels);
    const judgement = judge(probabilities, this.graph.labels, this.entry.verdict);
    return { ...judgement, confidentFrom: this.entry.verdict.confident, model: this.entry.id, engine: this.engine.id };
  }

  /** Leaves a processor to others, if that is possible, until a moment on the clock of `performance.now()`. */
  spare(until: number): void {
    this.batches.spare(until);
  }

  dispose(): void {
    this.life.abort();
    for (const model of this.copies) model.dispose();
  }

  private serve(model: LoadedModel): void {
    this.copies.push(model);
    void model.lost.then((reason) => this.fail(reason));
    this.batches.runOn((pixels, count) => this.runCopy(model, pixels, count));
  }

  /** Loads another copy, where the engine has use for it. Without it, things go on as before. */
  private async grow(): Promise<void> {
    if (this.growing || this.copies.length >= this.engine.copies) return;
    this.growing = true;
    const { signal } = this.life;
    const model = await loadProven(signal, this.engine, this.graph, this.known, false).catch(() => undefined);
    if (!model) return;
    if (signal.aborted) return model.dispose();
    this.growing = false;
    this.serve(model);
  }

  private async runCopy(model: LoadedModel, pixels: Uint8Array<ArrayBuffer>, count: number): Promise<Float32Array> {
    const start = performance.now();
    try {
      const probabilities = await withDeadline(model.run(pixels, count), this.engine.deadlines.run, "engine_late_run");
      if (!probabilities.every(Number.isFinite)) throw new Failed("engine_not_numbers");
      this.pace.ended(start, count);
      if (this.batches.behind) void this.grow();
      return probabilities;
    } catch (error) {
      this.fail(await Promise.race([model.lost, after(LOSS_MS, reasonOf(error))]));
      throw this.failure.signal.reason;
    }
  }

  private fail(reason: Reason): void {
    this.failure.abort(new EngineFailed(this.engine.id, reason));
  }
}
