import { pause } from "../../../async/pause";
import { withPatience } from "../../../async/withPatience";
import type { EngineId } from "../../../protocol/answer";
import type { Engine, LoadedModel } from "../../engines/engine";

/** How many times longer than the slowest run before a run may take: a busy machine is no broken engine. */
const SLOWER = 10;
/** The part of its deadline that a run may take at least, however fast those before it were. */
const LEAST = 0.3;
/**
 * Time in ms for which runs may follow each other at once in this thread: questions, and what is no longer wanted, are heard
 * then. Until a run has ended, nothing is.
 */
const STRETCH_MS = 100;

/** Called with an engine when it begins a run in this thread, and without one when that has ended. */
export type Running = (engine: EngineId | undefined, mostMs?: number) => void;

/** Runs an engine, and gives it up when a run takes much longer than those before it, or longer than its deadline. */
export class Runner {
  /** The most that a picture has taken, in ms; undefined before the first run. */
  private slowest: number | undefined;
  /** Time in ms that runs have taken since this thread was last left to others. */
  private stretch = 0;

  /** @param running a run that hangs this thread is noticed by whoever owns that, and by nobody else */
  constructor(
    private readonly engine: Engine,
    private readonly running: Running,
  ) {}

  /** @throws Failed where it takes too long; what the engine throws */
  async run(model: LoadedModel, pixels: Uint8Array<ArrayBuffer>, count: number): Promise<Float32Array> {
    const { id, ownThread, deadlines } = this.engine;
    if (!ownThread) await this.breathe();
    const most = this.slowest && Math.max(LEAST * deadlines.run, SLOWER * this.slowest * count);
    const patience = Math.min(deadlines.run, most ?? deadlines.run);
    if (!ownThread) this.running(id, most);
    const start = performance.now();
    try {
      const found = await withPatience(model.run(pixels, count), () => patience, "engine_late_run");
      this.slowest = Math.max(this.slowest ?? 0, (performance.now() - start) / count);
      return found;
    } finally {
      this.stretch += performance.now() - start;
      if (!ownThread) this.running(undefined);
    }
  }

  private async breathe(): Promise<void> {
    if (this.stretch < STRETCH_MS) return;
    this.stretch = 0;
    await pause(0);
  }
}
