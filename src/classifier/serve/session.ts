import { pause } from "../../async/pause";
import { swallow } from "../../debug";
import type { ModelEntry } from "../../models/entry";
import { type LoadedFiles, loadFiles } from "../../models/loadFiles";
import type { EngineId, Verdict } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import { judgeBy } from "../../verdict/both/judgeBy";
import type { AnyJudge } from "../../verdict/judge";
import { type HowToJudge, judgePicture, type RunSquare, type Unsigned } from "../../verdict/judgePicture";
import { Failed } from "../../words/failed";
import { type Reason, reasonOf } from "../../words/reason";
import type { Engine, LoadedModel } from "../engines/engine";
import type { Squares } from "../pixels/squares/cutSquares";
import { chooseEngine, type EngineSearch, type ProvenModel } from "../select/chooseEngine";
import { loadProven } from "../select/loadProven";
import { prepareSearch } from "../select/prepareSearch";
import { proveEngine } from "../select/proveEngine";
import { EngineFailed } from "./engineFailed";
import { OtherSize } from "./otherSize";
import { Batcher } from "./runs/batcher";
import { Recheck } from "./runs/recheck";
import { Runner } from "./runs/runner";
import { Throughput } from "./runs/throughput";
import type { Wanted } from "./wanted";

/** Maximum wait in ms for the report of a lost device, which says more than the error of the run that the loss broke. */
const LOSS_MS = 250;

/** One model on one proven engine, in as many copies as there is work for. */
export class Session {
  private readonly batcher: Batcher;
  private readonly throughput = new Throughput();
  private readonly copies: LoadedModel[] = [];
  /** Another copy is being loaded, or could not be loaded. */
  private growing = false;
  private readonly failure = new AbortController();
  private readonly life = new AbortController();
  private readonly runner: Runner;
  private readonly judge: AnyJudge;
  readonly engine: Engine;
  /** The user's choice when the session was opened. */
  readonly choice: EngineChoice;
  /** The engine that takes the least time on this computer; undefined as long as none was timed. */
  fastest: EngineId | undefined;

  private constructor(
    readonly entry: ModelEntry,
    private readonly files: LoadedFiles,
    { engine, model }: ProvenModel,
    private readonly search: Wanted & Pick<EngineSearch, "fastest">,
  ) {
    this.engine = engine;
    this.judge = judgeBy(files.graph.labels, files.rule ?? entry.verdict);
    this.runner = new Runner(engine, search.running);
    this.choice = search.choice;
    this.fastest = search.fastest;
    this.batcher = new Batcher(model.batch, navigator.hardwareConcurrency - 1, search.runs);
    this.serve(model);
  }

  /** @throws Error where the model's file cannot be read, or no engine works */
  static async open(signal: AbortSignal, entry: ModelEntry, wanted: Wanted): Promise<Session> {
    const [files, search] = await Promise.all([loadFiles(entry), prepareSearch(entry, wanted)]);
    const extent = wanted.whole.has(entry.id) ? "whole" : "least";
    return new Session(entry, files, await chooseEngine(signal, files, { ...search, extent }), search);
  }

  /** Number of processor threads that the session runs on; 1 where the GPU does the work. */
  get threads(): number {
    return this.copies.length;
  }

  /** Average over the latest runs; undefined before the first. */
  get millisecondsPerPicture(): number | undefined {
    return this.throughput.millisecondsPerPicture;
  }

  /**
   * @param how as `judgePicture` takes it
   * @throws EngineFailed where the engine gives no answer, or lost its device; OtherSize
   */
  async run(signal: AbortSignal, squares: Squares, { later, ...how }: HowToJudge<Verdict>): Promise<Verdict> {
    const { inputSize, id: model } = this.entry;
    if (squares.centre.length !== inputSize ** 2 * 3) throw new OtherSize(inputSize);
    const { signal: failure } = this.failure;
    const either = AbortSignal.any([signal, failure]);
    // Whoever asked has an answer by the time of a second look that was put off, and waits no more.
    const run: RunSquare = (pixels, purpose) =>
      this.batcher.enqueue(later && purpose === "secondLook" ? failure : either, pixels, purpose);
    const mine = (said: Unsigned): Verdict => ({ ...said, model, engine: this.engine.id });
    const putOff = later && ((look: () => Promise<Unsigned>) => later(async () => mine(await look())));
    return mine(await judgePicture(this.judge, squares, run, { ...how, later: putOff }));
  }

  /** Leaves a processor to others where there is more than one, until a time by `performance.now()`. */
  yieldCpu(until: number): void {
    this.batcher.yieldCpu(until);
  }

  dispose(): void {
    this.life.abort();
    for (const model of this.copies) model.dispose();
  }

  private serve(model: LoadedModel): void {
    this.copies.push(model);
    void model.lost.then((reason) => this.fail(reason));
    const recheck = this.recheck(model);
    this.batcher.runOn((pixels, count) => this.runCopy(model, recheck, pixels, count));
  }

  /** Plain JavaScript is what the others are compared with, and takes long. */
  private recheck(model: LoadedModel): Recheck {
    const { signal } = this.life;
    const { graph, known } = this.files;
    const run: LoadedModel["run"] = (pixels, count) => this.runner.run(model, pixels, count);
    const prove = () => proveEngine(signal, { ...model, run }, graph, known, "again");
    return new Recheck(
      signal,
      !model.together,
      this.engine.id === "cpu" ? async () => {} : prove,
      (error, since, never) => {
        this.search.distrust(this.engine.id, reasonOf(error), since, never ? this.entry.id : undefined);
        this.fail(reasonOf(error), never);
      },
    );
  }

  /** Loads another copy, if the engine may have one. If that fails, the session continues with the copies it has. */
  private async grow(): Promise<void> {
    if (this.growing || this.copies.length >= this.engine.copies) return;
    this.growing = true;
    const { signal } = this.life;
    const model = await loadProven(signal, this.engine, this.files, { asked: false, extent: "least" }).catch(
      swallow("another copy of the model"),
    );
    if (!model) return;
    if (signal.aborted) return model.dispose();
    this.growing = false;
    this.serve(model);
  }

  private async runCopy(
    model: LoadedModel,
    recheck: Recheck,
    pixels: Uint8Array<ArrayBuffer>,
    count: number,
  ): Promise<Float32Array> {
    try {
      const probabilities = await recheck.during(count, async () => {
        const start = performance.now();
        const found = await this.runner.run(model, pixels, count);
        this.throughput.ended(start, count);
        return found;
      });
      if (!probabilities.every(Number.isFinite)) throw new Failed("engine_not_numbers");
      // What has just been answered goes out first.
      if (this.batcher.behind) void pause(0).then(() => this.grow());
      return probabilities;
    } catch (error) {
      this.fail(await Promise.race([model.lost, pause(LOSS_MS).then(() => reasonOf(error))]));
      throw this.failure.signal.reason;
    }
  }

  private fail(reason: Reason, alone = false): void {
    this.failure.abort(new EngineFailed(this.engine.id, reason, alone));
  }
}
